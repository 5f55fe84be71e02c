# The commands of the project. Each is a script in .ci, so that a computer without make can run it as well.
.DEFAULT_GOAL := help
.PHONY: help run dev test build lint fmt screens clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 16

run: ## build what is missing, start with demo data (SQLite), print address and accounts
	@.ci/start

dev: ## as run, but quick builds, and again after every saved file
	@.ci/dev

test: ## everything CI checks: format, lints, tests on SQLite and PostgreSQL, size, browser
	@.ci/test

build: ## release build: target/release/capaian and target/site
	@.ci/build

lint: ## rustfmt, clippy and rustdoc without warnings
	@.ci/test lint

fmt: ## format the Rust code
	@cargo fmt --all

screens: ## pictures of every screen into screens/
	@.ci/screens

clean: ## remove what was built (target, node_modules); data/ stays
	@cargo clean
	@rm -rf style/node_modules end2end/node_modules end2end/results end2end/report screens
