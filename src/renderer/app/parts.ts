// What is loaded behind the first picture, most likely needed first.
import { part } from './part';

export const TicketPreview = part(async () => (await import('@/features/ticket/preview/ticket-preview')).TicketPreview);
export const TicketAsks = part(async () => (await import('@/features/ticket/ask/ask-host')).TicketAsks);
export const Palette = part(async () => (await import('./palette/palette')).Palette);
export const TicketPage = part(async () => (await import('@/features/ticket/page/ticket-page')).TicketPage);
export const LogPage = part(async () => (await import('@/features/intake/log-page')).LogPage);
export const OutboxPanel = part(async () => (await import('@/features/outbox/outbox-panel')).OutboxPanel);
export const Shortcuts = part(async () => (await import('./frame/shortcuts')).Shortcuts);
export const SettingsPage = part(async () => (await import('@/features/settings/settings-page')).SettingsPage);
export const SignInPage = part(async () => (await import('@/features/session/sign-in-page')).SignInPage);
