import type { Article } from '@shared/domain/article';
import { FilePage as Opened } from '@/features/handoff/file/file-page';
import { ArticleText } from '@/features/knowledge/reader/article-text';
import { Latest } from '@/features/ticket/preview/latest';

const text = ({ editions, images }: Article) => {
  const content = editions.at(-1)?.content;
  return content && <ArticleText content={content} images={images} solution={null} ticks={null} level={3} />;
};

/** A ticket from a file, with the ticket feature's latest entries and the texts of the articles that came with it. */
export const FilePage = () => <Opened latest={(view) => <Latest view={view} />} article={text} />;
