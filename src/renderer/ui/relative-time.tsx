import { useNow } from './now';
import { useFormat } from './use-format';

/** How long ago, in one unit ("22 m"), ticking; the exact moment is in the title. */
export const RelativeTime = ({ at }: { readonly at: number }) => {
  const { age, fullMoment } = useFormat();
  const now = useNow(30_000);
  return (
    <time
      dateTime={new Date(at).toISOString()}
      // Spelled out only for who asks: it is slow, and lists hold many.
      onPointerEnter={(event) => {
        event.currentTarget.title = fullMoment(at);
      }}
    >
      {age(now - at)}
    </time>
  );
};
