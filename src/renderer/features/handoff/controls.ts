// What keys steer while the page of handoffs is shown.
interface HandedControls {
  readonly move: (by: 1 | -1) => void;
}

let mounted: HandedControls | null = null;

export const handedControls = (): HandedControls | null => mounted;

export const mountHanded = (controls: HandedControls): (() => void) => {
  mounted = controls;
  return () => {
    if (mounted === controls) mounted = null;
  };
};
