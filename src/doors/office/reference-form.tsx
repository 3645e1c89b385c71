/** A form that names a document by its reference and says why: to withdraw it, to protect it. No number of a person goes through it. */
import { REASON } from '../../modules/upkeep/index.ts';
import { type KeyRing, type PublicIdParts, parsePublicId } from '../../platform/sealing/index.ts';
import { Button, Form, TextField } from '../../ui/index.ts';
import type { Visit } from './frame.tsx';
import { words } from './upkeep-texts.ts';

export interface TypedReference {
  readonly reference: string;
  readonly reason: string;
}

export const nothingTyped: TypedReference = { reference: '', reason: '' };

/** A reference, or the address of a page that ends in one. */
const REFERENCE = /z[A-Za-z0-9.-]{43}(?=$|[/?#\s])/g;

export function partsOfReference(keys: KeyRing, typed: string): PublicIdParts | undefined {
  const last = [...typed.matchAll(REFERENCE)].at(-1)?.[0];
  return last ? parsePublicId(keys, last) : undefined;
}

export type ReferenceFault = 'reason-invalid' | 'unknown-document' | 'proposed-already' | 'held-already';

export const fieldOf = (fault: string): keyof TypedReference => (fault === 'reason-invalid' ? 'reason' : 'reference');

interface ReferenceFormProps {
  readonly visit: Visit;
  readonly action: string;
  readonly typed: TypedReference;
  readonly fault: ReferenceFault | undefined;
  readonly title: string;
  readonly button: string;
  readonly hidden?: Readonly<Record<string, string>>;
}

export const ReferenceForm = ({ visit, action, typed, fault, title, button, hidden = {} }: ReferenceFormProps) => {
  const { language, csrf } = visit;
  const t = words(language);
  const field = (name: keyof TypedReference) => ({
    ...{ language, name, label: t(name), value: typed[name] },
    ...(fault && fieldOf(fault) === name ? { error: t(fault) } : {}),
  });
  return (
    <section>
      <h2>{title}</h2>
      <Form action={action} csrf={csrf} hidden={hidden}>
        <TextField {...field('reference')} hint={t('referenceHint')} maxLength={300} autocomplete="off" />
        <TextField {...field('reason')} hint={t('reasonHint')} maxLength={REASON.most} lines={3} />
        <Button text={button} />
      </Form>
    </section>
  );
};
