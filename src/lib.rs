//! junheng
