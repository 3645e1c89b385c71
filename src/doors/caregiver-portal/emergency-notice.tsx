/** Every page of an emergency says that it is one. */
import type { Basis } from '../../modules/grants/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { Notice } from '../../ui/index.ts';
import { words } from './texts.ts';

export const EmergencyNotice = ({ language, basis }: { readonly language: Language; readonly basis: Basis }) =>
  basis === 'emergency' ? (
    <Notice language={language} tone="important" title={words(language)('emergencyNow')}>
      {words(language)('emergencyNowText')}
    </Notice>
  ) : null;
