import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { KeyHint } from './key-hint';
import { followTips, placeOfTip, type Tip } from './tip';
import styles from './tip.module.css';

/** Mounted once. For eyes alone: what it says is the control's name or description already. */
export const TipHost = () => {
  const [tip, setTip] = useState<Tip | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => followTips(setTip), []);
  useLayoutEffect(() => {
    if (!tip || !box.current) return;
    const page = { width: window.innerWidth, height: window.innerHeight };
    const { left, top } = placeOfTip(tip.of, box.current.getBoundingClientRect(), page);
    box.current.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
  }, [tip]);
  if (!tip) return null;
  return (
    <div ref={box} className={styles['root']} aria-hidden="true">
      {tip.words}
      {tip.keys && <KeyHint keys={tip.keys} />}
    </div>
  );
};
