// When a part of the page throws: say so, keep the rest. What was done is safe, because every command was stored before.
import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/empty-state';

interface BoundaryProps {
  readonly children: ReactNode;
  readonly fallback: ReactNode;
}

class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}

const Failed = () => {
  const { t } = useTranslation('common');
  return (
    <div role="alert" style={{ display: 'grid', height: '100%' }}>
      <EmptyState
        title={t('failure.title')}
        actions={<Button onClick={() => location.reload()}>{t('failure.reload')}</Button>}
      >
        {t('failure.body')}
      </EmptyState>
    </div>
  );
};

/** Give it a `key` that changes with what it holds: another page is tried anew. */
export const FailureBoundary = ({ children }: { readonly children: ReactNode }) => (
  <Boundary fallback={<Failed />}>{children}</Boundary>
);
