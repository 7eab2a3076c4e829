// What keys steer while a room is shown.
interface RoomControls {
  readonly writeEntry: () => void;
  readonly writeUpdate: () => void;
  readonly choosePhase: () => void;
}

let mounted: RoomControls | null = null;

export const roomControls = (): RoomControls | null => mounted;

export const mountRoom = (controls: RoomControls): (() => void) => {
  mounted = controls;
  return () => {
    if (mounted === controls) mounted = null;
  };
};
