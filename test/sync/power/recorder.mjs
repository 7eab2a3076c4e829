// Loaded before a writer process (`--import`): notes in RECORD_TO, in order, whatever the database's thread asks of the
// file system, and when the process says that a command was acknowledged. Each note is its head's length, its head as
// JSON, and the bytes that were written.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const target = process.env.RECORD_TO;
const root = process.env.RECORD_OF;

if (target && root) {
  const real = { ...fs };
  const log = real.openSync(target, 'a');
  const note = (head, data = Buffer.alloc(0)) => {
    const text = Buffer.from(JSON.stringify({ ...head, bytes: data.length }));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(text.length);
    real.writeSync(log, Buffer.concat([size, text, data]));
  };
  if (isMainThread) {
    fs.writeSync = (fd, said, ...rest) => {
      if (fd === 1 && String(said).startsWith('A ')) note({ op: 'ack', id: JSON.parse(String(said).slice(2)).id });
      return real.writeSync(fd, said, ...rest);
    };
  } else {
    const paths = new Map();
    const inside = (path) => typeof path === 'string' && path.startsWith(root);
    const name = (path) => path.slice(root.length + 1);
    const watch = (operation, before) => {
      const act = real[operation];
      fs[operation] = (...args) => {
        const result = act(...args);
        before(result, ...args);
        return result;
      };
    };
    fs.openSync = (path, ...rest) => {
      const isNew = inside(path) && !real.existsSync(path);
      const fd = real.openSync(path, ...rest);
      if (!inside(path)) return fd;
      paths.set(fd, name(path));
      if (isNew) note({ op: 'create', path: name(path) });
      // O_TRUNC
      else if (typeof rest[0] === 'number' && rest[0] & real.constants.O_TRUNC) {
        note({ op: 'truncate', path: name(path), size: 0 });
      }
      return fd;
    };
    watch('closeSync', (_, fd) => paths.delete(fd));
    const at = new Map();
    watch('writeSync', (count, fd, buffer, from, length, position) => {
      const path = paths.get(fd);
      if (path === undefined) return;
      const given = typeof from === 'object' && from !== null ? from : { offset: from, length, position };
      const view = Buffer.from(buffer.buffer, buffer.byteOffset + (given.offset ?? 0), count);
      const place = given.position ?? at.get(fd) ?? 0;
      note({ op: 'write', path, at: Number(place) }, Buffer.from(view));
      if (given.position === undefined || given.position === null) at.set(fd, place + count);
    });
    watch('fsyncSync', (_, fd) => paths.has(fd) && note({ op: 'sync', path: paths.get(fd) }));
    watch('fdatasyncSync', (_, fd) => paths.has(fd) && note({ op: 'sync', path: paths.get(fd) }));
    watch('ftruncateSync', (_, fd, size = 0) => paths.has(fd) && note({ op: 'truncate', path: paths.get(fd), size }));
    watch('truncateSync', (_, path, size = 0) => {
      if (inside(path)) note({ op: 'truncate', path: name(path), size });
    });
    watch('renameSync', (_, from, to) => inside(from) && note({ op: 'rename', path: name(from), to: name(to) }));
    watch('unlinkSync', (_, path) => inside(path) && note({ op: 'unlink', path: name(path) }));
    watch('mkdirSync', (_, path) => inside(path) && note({ op: 'mkdir', path: name(path) }));
    watch('rmdirSync', (_, path) => inside(path) && note({ op: 'rmdir', path: name(path) }));
  }
  syncBuiltinESMExports();
}
