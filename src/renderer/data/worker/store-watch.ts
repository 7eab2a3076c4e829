// A browser that finds its store damaged, or is told to clear it, closes it under our feet and says so to whoever has a
// database open; RxDB does not listen.
const NAME = 'firstline-watch';

/** `onLost` may be called more than once. */
export const watchStore = (onLost: () => void): void => {
  const opening = indexedDB.open(NAME, 1);
  opening.onsuccess = () => {
    const db = opening.result;
    db.onversionchange = () => db.close();
    db.onclose = () => {
      onLost();
      watchStore(onLost);
    };
  };
};
