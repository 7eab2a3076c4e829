import { Button, TextInput } from '@mantine/core';
import type { DeskSettings, Service } from '@shared/domain/settings';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/data/ids';
import { useDesk } from '@/data/use-desk';
import { bestMatches } from '@/ui/search';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { Choices } from '../parts/choices';
import { freeName, hasNameFault, nameFault, replaced, without } from '../parts/lists';
import styles from '../parts/parts.module.css';
import { useChosen } from '../parts/use-chosen';
import { PartFrame } from '../publishing/part-frame';
import { type Part, usePart } from '../publishing/use-part';
import { ServiceForm } from './service-form';
import { ServicesPaste } from './services-paste';

const SHOWN = 200;

const Editor = ({ part, settings }: { readonly part: Part<'services'>; readonly settings: DeskSettings }) => {
  const { t } = useTranslation('parts');
  const { services } = part.draft;
  const [query, setQuery] = useState('');
  const [pasting, setPasting] = useState(false);
  const found = bestMatches(services, ({ name }) => name, query, SHOWN);
  const { item, choose, begin, editor } = useChosen(found);
  const set = (next: readonly Service[]) => part.change({ services: [...next] });
  const add = () => {
    const made = {
      id: newId(),
      name: freeName(services, t('service.new')),
      categoryId: null,
      groupId: null,
      active: true,
    };
    setQuery('');
    set([...services, made]);
    begin(made.id);
  };
  const categoryOf = (id: string | null) => settings.categories.find((category) => category.id === id)?.name ?? '';
  return (
    <>
      {pasting && (
        <ServicesPaste
          services={services}
          settings={settings}
          onAdd={(more) => {
            set([...services, ...more]);
            setPasting(false);
          }}
          onLeave={() => setPasting(false)}
        />
      )}
      <div className={styles['split']}>
        <div className={styles['choices']}>
          {services.length > 12 && (
            <TextInput
              type="search"
              aria-label={t('service.find')}
              placeholder={t('service.find')}
              value={query}
              onChange={(event) => setQuery(event.currentTarget.value)}
            />
          )}
          <Choices
            label={t('service.list')}
            chosen={item?.id ?? null}
            choices={found.map(({ id, name, categoryId, active }) => ({
              id,
              name,
              note: categoryOf(categoryId),
              off: !active,
              fault: nameFault(services, id) !== null,
            }))}
            onChoose={choose}
          >
            {found.length === 0 && <p className={styles['note']}>{t('notFound')}</p>}
            {query === '' && services.length > SHOWN && (
              <p className={styles['note']}>{t('service.more', { count: services.length - SHOWN })}</p>
            )}
            {part.mayEdit && (
              <div className={styles['row']}>
                <Button leftSection={<IconPlus size={14} />} onClick={add}>
                  {t('service.add')}
                </Button>
                {!pasting && (
                  <Button variant="subtle" onClick={() => setPasting(true)}>
                    {t('service.paste')}
                  </Button>
                )}
              </div>
            )}
          </Choices>
        </div>
        <div ref={editor}>
          {item && (
            <fieldset key={item.id} className={styles['editor']} disabled={!part.mayEdit} aria-label={item.name}>
              <ServiceForm
                services={services}
                service={item}
                settings={settings}
                isNew={!part.value.services.some(({ id }) => id === item.id)}
                onChange={(service) => set(replaced(services, service))}
                onRemove={() => set(without(services, item.id))}
              />
            </fieldset>
          )}
        </div>
      </div>
    </>
  );
};

/** What callers name, and what a ticket about it starts with. */
export const ServicesSection = () => {
  const { t } = useTranslation('parts');
  const { settings } = useDesk();
  const part = usePart('services');
  if (!part || !settings) return <SkeletonRows count={6} />;
  const fault = hasNameFault(part.draft.services) ? t('fault.names') : null;
  return (
    <PartFrame part={part} lead={t('service.about')} fault={fault}>
      <Editor part={part} settings={settings} />
    </PartFrame>
  );
};
