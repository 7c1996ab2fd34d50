/**
 * From so many branches on letters and register are written when asked for, texts are not compared across branches, and what
 * a run makes of each is not sent from one process to another.
 */
export const MANY_BRANCHES = 1000;
