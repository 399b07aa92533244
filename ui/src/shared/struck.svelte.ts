// Whether struck entries are shown: one switch for the screen and for paper.

/** Struck entries, with one legible line through them. Left out until somebody asks. */
export const struck = $state({ shown: false });
