// Holds the open keys of a profile while pages come and go, in memory and nowhere else: a shared worker that does nothing
// more, so that it starts in no time.
import type { FromHolder, ToHolder } from './hold';

let key: Uint8Array<ArrayBuffer> | null = null;

const serve = (port: MessagePort): void => {
  port.onmessage = ({ data }: MessageEvent<ToHolder>) => {
    if (data.kind === 'keep') key = data.key;
    else if (data.kind === 'forget') {
      key?.fill(0);
      key = null;
    }
    port.postMessage({ id: data.id, key: data.kind === 'ask' ? key : null } satisfies FromHolder);
  };
};

(self as unknown as { onconnect: (event: MessageEvent) => void }).onconnect = ({ ports: [port] }) => {
  if (port) serve(port);
};
