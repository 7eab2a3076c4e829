import { Menu } from '@mantine/core';
import { presenceStates } from '@shared/domain/presence';
import { IconCalendarTime, IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useStandings } from '@/data/on-shift';
import { useNow } from '@/ui/now';
import { useShiftWords } from '@/ui/use-shift-words';
import { askWhere } from './asking';
import { sayWhereAloud } from './say-where';

const MINUTE = 60_000;

/** A part of the menu of whoever sits here. */
export const MyShiftMenu = ({ personId }: { readonly personId: string }) => {
  const { t } = useTranslation('shift');
  const words = useShiftWords();
  const [, go] = useLocation();
  const standing = useStandings(useNow(MINUTE))?.(personId);
  if (!standing) return null;
  const { kind } = standing.onShift;
  const where = words(standing).words;
  const label =
    kind === 'onShift' ? `${t(`state.${kind}`)}, ${where}` : where.charAt(0).toLocaleUpperCase() + where.slice(1);
  return (
    <>
      <Menu.Label>{label}</Menu.Label>
      <Menu.RadioGroup
        value={kind}
        onChange={(chosen) => {
          const state = presenceStates.find((each) => each === chosen);
          if (state) void sayWhereAloud(personId, state);
        }}
      >
        {presenceStates.map((state) => (
          <Menu.RadioItem key={state} value={state} closeMenuOnClick>
            {t(`state.${state}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Item leftSection={<IconUserQuestion size={14} />} onClick={askWhere}>
        {t('action.presence')}
      </Menu.Item>
      <Menu.Item leftSection={<IconCalendarTime size={14} />} onClick={() => go('/shifts')}>
        {t('action.open')}
      </Menu.Item>
      <Menu.Divider />
    </>
  );
};
