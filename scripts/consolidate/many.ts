/**
 * From so many branches on letters and register are written when asked for, texts are not compared across branches, and what
 * a run makes of each is not sent from one process to another; the processes that judge them for the first time have more room.
 */
export const MANY_BRANCHES = 1000;
