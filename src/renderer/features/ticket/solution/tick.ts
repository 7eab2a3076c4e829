import { performAloud, say } from '../perform';

export const tick = (number: string, step: string, done: boolean): void =>
  void performAloud({
    name: 'ticket.tickStep.v1',
    numbers: [number],
    argsFor: () => ({ step, done }),
    done: say(done ? 'solution:done.ticked' : 'solution:done.unticked'),
  });

export const judge = (number: string, solution: string, worked: boolean | null): void =>
  void performAloud({
    name: 'ticket.judgeSolution.v1',
    numbers: [number],
    argsFor: () => ({ solution, worked }),
    done: say('solution:done.judged'),
  });
