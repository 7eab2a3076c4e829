import { type Packet, type PacketPart, packetParts } from '@shared/domain/handoff';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names';
import styles from './packet-view.module.css';

interface PacketViewProps {
  readonly packet: Packet;
  /** Parts that the receiving group asks for: an empty one is said to be missing. */
  readonly asks?: readonly PacketPart[];
  /** Smaller, for a place among other things. */
  readonly small?: boolean;
}

/** The summary stands above it wherever a packet is shown, as the ticket's own title. */
const shownParts = packetParts.filter((part) => part !== 'summary');

interface ValueProps {
  readonly value: string | readonly string[];
  /** Steps have an order. */
  readonly ordered: boolean;
}

const Value = ({ value, ordered }: ValueProps) => {
  if (typeof value === 'string') return <p dir="auto">{value}</p>;
  const [only, ...others] = value;
  if (others.length === 0) return <p dir="auto">{only}</p>;
  const List = ordered ? 'ol' : 'ul';
  return (
    <List>
      {value.map((line, index) => (
        <li key={index} dir="auto">
          {line}
        </li>
      ))}
    </List>
  );
};

/** What one group tells the next: parts that are there, and those that are asked for and are not. */
export const PacketView = ({ packet, asks = [], small = false }: PacketViewProps) => {
  const { t } = useTranslation('handoff');
  const isEmpty = (part: PacketPart) => packet[part].length === 0;
  return (
    <dl className={classNames(styles['root'], small && styles['small'])}>
      {shownParts
        .filter((part) => !isEmpty(part) || asks.includes(part))
        .map((part) => (
          <div key={part}>
            <dt>{t(`part.${part}`)}</dt>
            <dd>
              {isEmpty(part) ? (
                <span className={styles['missing']}>{t('received.missing')}</span>
              ) : (
                <Value value={packet[part]} ordered={part === 'tried'} />
              )}
            </dd>
          </div>
        ))}
    </dl>
  );
};
