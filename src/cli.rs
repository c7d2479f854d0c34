//! The command line of native builds.
