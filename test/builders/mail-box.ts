import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it gets, and refuses as it is told. */
export class MailBox {
  readonly letters: string[] = [];
  /** Answers to the next letters, before it takes any: a code each. */
  readonly refusals: number[] = [];
  readonly #server: SMTPServer;
  port = 0;

  constructor() {
    this.#server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: (stream, _session, done) => {
        let text = '';
        stream.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        stream.on('end', () => {
          const code = this.refusals.shift();
          if (code !== undefined) return done(Object.assign(new Error('not now'), { responseCode: code }));
          this.letters.push(text);
          done();
        });
      },
    });
  }

  start(): Promise<void> {
    return new Promise((resolve) => {
      const server = this.#server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        if (typeof address === 'object' && address) this.port = address.port;
        resolve();
      });
    });
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  about(ticket: string): string[] {
    return this.letters.filter((letter) => letter.includes(`[${ticket}]`));
  }
}
