//! Words of *Catat realisasi*.
