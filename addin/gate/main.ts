import { createGate } from './gate.ts';

window.chengnuoGate = createGate(window);
