// Ids of commands: UUIDv7, so that they sort by the time at which they were made, also within one millisecond.

let lastTime = 0;
let counter = 0;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** @param now epoch milliseconds; a clock that was set back never makes an id that sorts before the last one. */
export const newId = (now: number = Date.now()): string => {
  const random = crypto.getRandomValues(new Uint8Array(8));
  if (now > lastTime) {
    lastTime = now;
    counter = ((random[0] ?? 0) << 3) & 0x7ff;
  } else {
    counter += 1;
    if (counter > 0xfff) {
      lastTime += 1;
      counter = 0;
    }
  }
  const time = hex(lastTime, 12);
  const variant = hex(0x80 | ((random[1] ?? 0) & 0x3f), 2) + hex(random[2] ?? 0, 2);
  const tail = [...random.slice(3), ...crypto.getRandomValues(new Uint8Array(1))].map((byte) => hex(byte, 2)).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(counter, 3)}-${variant}-${tail}`;
};
