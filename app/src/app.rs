//! Shell, routes and the frame around every page.
