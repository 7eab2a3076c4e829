// Open streams must hear within a second that their session is over, whichever process ended it and whether it was
// revoked, expired, or its person deactivated. Sessions with streams are looked at once a second, all in one query.

export type EndReason = 'revoked' | 'expired';

/** Of these sessions, those that are over, and why. */
export type FindEnded = (sessionIds: readonly string[]) => Promise<ReadonlyMap<string, EndReason>>;

export const LOOK_EVERY = 500;

export class SessionEnds {
  readonly #watched = new Map<string, Set<(reason: EndReason) => void>>();
  readonly #findEnded: FindEnded;
  readonly #onError: (error: unknown) => void;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(findEnded: FindEnded, onError: (error: unknown) => void) {
    this.#findEnded = findEnded;
    this.#onError = onError;
  }

  /** `onEnd` is called at most once. Returns how to stop watching. */
  watch(sessionId: string, onEnd: (reason: EndReason) => void): () => void {
    const listeners = this.#watched.get(sessionId) ?? new Set();
    listeners.add(onEnd);
    this.#watched.set(sessionId, listeners);
    this.#schedule();
    return () => {
      listeners.delete(onEnd);
      if (listeners.size === 0 && this.#watched.get(sessionId) === listeners) this.#watched.delete(sessionId);
    };
  }

  /** Said by this process itself, which need not wait for its next look. */
  ended(sessionId: string, reason: EndReason): void {
    const listeners = this.#watched.get(sessionId);
    this.#watched.delete(sessionId);
    for (const onEnd of listeners ?? []) onEnd(reason);
  }

  #schedule(): void {
    if (this.#timer || this.#closed || this.#watched.size === 0) return;
    this.#timer = setTimeout(() => void this.#look(), LOOK_EVERY);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    try {
      const ended = await this.#findEnded([...this.#watched.keys()]);
      for (const [sessionId, reason] of ended) this.ended(sessionId, reason);
    } catch (error) {
      this.#onError(error);
    } finally {
      this.#timer = null;
      this.#schedule();
    }
  }

  close(): void {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
  }
}
