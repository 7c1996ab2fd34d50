// Loaded before a command runs: the clock shows the day of the document, whatever day it is.
const ahead = Number(process.env.DOCUMENTED_AHEAD);
const { now } = Date;

globalThis.Date = class extends Date {
  constructor(...given) {
    if (given.length === 0) super(now() + ahead);
    else super(...given);
  }

  static now() {
    return now() + ahead;
  }
};
