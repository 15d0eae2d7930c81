// All tests of this folder, on one page, because starting a page takes longer than most of them. The imports are added
// by test/support/bundle.mjs.
