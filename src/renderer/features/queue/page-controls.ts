// What the list's page can be asked to do: by a key, by the palette.
export interface PageControls {
  readonly togglePreview: () => void;
  readonly openGrouping: () => void;
  readonly openColumns: () => void;
  readonly focusFilter: () => void;
  readonly exportList: () => void;
}

let mounted: PageControls | null = null;
export const pageControls = (): PageControls | null => mounted;
export const mountPage = (controls: PageControls): (() => void) => {
  mounted = controls;
  return () => {
    if (mounted === controls) mounted = null;
  };
};
