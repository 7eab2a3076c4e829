// A chart as a PNG, drawn by this page itself: nothing is loaded, and no rule of the page about where pictures come from
// has to be loosened for it.
import { saveFile } from '@/ui/save-file';
import { type Caption, PICTURE, type Picture, type Shape, shapesOf } from './picture';

/** For screens and paper of today. */
const SCALE = 2;

const fontOf = (size: number, isBold: boolean, family: string): string => `${isBold ? 650 : 400} ${size}px ${family}`;

const paint = (to: CanvasRenderingContext2D, shape: Shape, colourOf: (css: string) => string, family: string): void => {
  to.fillStyle = colourOf(shape.colour);
  if (shape.kind === 'box') {
    to.fillRect(shape.x, shape.y, shape.w, shape.h);
  } else if (shape.kind === 'text') {
    to.font = fontOf(shape.size, shape.isBold, family);
    to.textAlign = shape.align;
    to.fillText(shape.words, shape.x, shape.y);
  } else {
    to.strokeStyle = colourOf(shape.colour);
    to.lineWidth = shape.width;
    to.lineJoin = 'round';
    to.setLineDash(shape.isDashed ? [6, 5] : []);
    to.beginPath();
    for (const [x, y] of shape.points) to.lineTo(x, y);
    to.stroke();
  }
};

const drawn = (picture: Picture, caption: Caption, count: (n: number) => string): HTMLCanvasElement => {
  const styles = getComputedStyle(document.documentElement);
  const colourOf = (css: string): string => {
    const name = /^var\((--[\w-]+)\)$/.exec(css)?.[1];
    return name ? styles.getPropertyValue(name).trim() : css;
  };
  const family = getComputedStyle(document.body).fontFamily;
  const canvas = document.createElement('canvas');
  canvas.width = PICTURE.width * SCALE;
  canvas.height = PICTURE.height * SCALE;
  const to = canvas.getContext('2d');
  if (!to) return canvas;
  to.scale(SCALE, SCALE);
  to.fillStyle = colourOf('var(--fl-surface)');
  to.fillRect(0, 0, PICTURE.width, PICTURE.height);
  const width = (words: string): number => {
    to.font = fontOf(13, false, family);
    return to.measureText(words).width;
  };
  for (const shape of shapesOf(picture, caption, count, width)) paint(to, shape, colourOf, family);
  return canvas;
};

/** False: this browser makes no pictures. */
export const savePicture = async (
  name: string,
  picture: Picture,
  caption: Caption,
  count: (n: number) => string,
): Promise<boolean> => {
  const canvas = drawn(picture, caption, count);
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (png) saveFile(png, `${name}.png`, 'image/png');
  return png !== null;
};
