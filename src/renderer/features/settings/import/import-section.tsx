export const ImportSection = () => null;
