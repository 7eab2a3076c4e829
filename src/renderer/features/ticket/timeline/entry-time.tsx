import { useFormat } from '@/ui/use-format';

/** The time of day; the day is told by the separator above, and in full by the title. */
export const EntryTime = ({ at }: { readonly at: number }) => {
  const { time, fullMoment } = useFormat();
  return (
    <time dateTime={new Date(at).toISOString()} title={fullMoment(at)}>
      {time(at)}
    </time>
  );
};
