// What keys steer while my day is shown.
interface DayControls {
  readonly move: (by: 1 | -1) => void;
  readonly open: () => void;
}

let mounted: DayControls | null = null;

export const dayControls = (): DayControls | null => mounted;

export const mountDay = (controls: DayControls): (() => void) => {
  mounted = controls;
  return () => {
    if (mounted === controls) mounted = null;
  };
};
