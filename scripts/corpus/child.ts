/** The child process of the corpus run: reads a file by one of the readers, or says who is right about cells. */
import { type Ask, answer } from './answer.ts';

process.on('message', (ask: Ask) => {
  void answer(ask).then((said) => process.send?.(said));
});
