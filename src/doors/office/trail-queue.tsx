/** What asks for the privacy officer's attention, and whether the trail is whole. */
import type { Attention, Queue } from '../../modules/audit/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { brusselsDay, brusselsTime } from '../../platform/time/index.ts';
import { Button, DataTable, EmptyState, Form, Notice, RadioList, TextField } from '../../ui/index.ts';
import type { Visit } from './frame.tsx';
import { words as actWords } from './trail-act-texts.ts';
import { words } from './trail-queue-texts.ts';
import { words as trailWords } from './trail-texts.ts';

export type SettleFaults = Partial<Record<'point' | 'remark', 'point-missing' | 'remark-invalid'>>;

export interface QueueProps {
  readonly visit: Visit;
  readonly action: string;
  readonly queue: Queue;
  readonly names: ReadonlyMap<string, string>;
  readonly typed: { readonly point: string; readonly remark: string };
  readonly faults: SettleFaults;
}

export const pointOf = ({ day, rule, actor }: Omit<Attention, 'times'>): string => `${day}.${rule}.${actor}`;

export const AttentionQueue = ({ visit: { language, csrf }, action, queue, names, typed, faults }: QueueProps) => {
  const t = words(language);
  const options = queue.points.map((point) => ({
    value: pointOf(point),
    text: t('pointText', { who: names.get(point.actor) ?? '?', rule: t(point.rule), times: point.times }),
    hint: formatDate(point.day, language),
  }));
  const fault = (name: 'point' | 'remark') => {
    const found = faults[name];
    return found ? { error: t(found) } : {};
  };
  return (
    <section>
      <h2>{t('queue')}</h2>
      {options.length === 0 ? (
        <EmptyState title={t('queueNone')} />
      ) : (
        <Form action={action} csrf={csrf}>
          <RadioList
            {...{ language, options }}
            name="point"
            label={t('point')}
            value={typed.point}
            {...fault('point')}
          />
          <TextField
            {...{ language }}
            name="remark"
            label={t('remark')}
            hint={t('remarkHint')}
            maxLength={500}
            lines={3}
            value={typed.remark}
            {...fault('remark')}
          />
          <div class="z-actions">
            <Button text={t('prepare')} tone="secondary" name="act" value="prepare" />
            <Button text={t('settle')} name="act" value="settle" />
          </div>
        </Form>
      )}
    </section>
  );
};

const hourText = (language: Language, hour: Date): string =>
  formatDate(`${brusselsDay(hour)}T${brusselsTime(hour)}`, language);

export const Completeness = ({ language, queue }: { readonly language: Language; readonly queue: Queue }) => {
  const [t, trail, act] = [words(language), trailWords(language), actWords(language)];
  const { checkedHour, differences } = queue;
  const hour = checkedHour && hourText(language, checkedHour);
  const isAlarm = differences.some(({ kind }) => kind !== 'crash');
  const columns = [t('hour'), trail('what'), trail('way'), t('counted'), t('traced'), t('meaning')];
  const rows = differences.map((one) => [
    hourText(language, one.hour),
    `${act(one.act as Parameters<typeof act>[0])}, ${trail(one.granted ? 'granted' : 'refused')}`,
    act(one.door as Parameters<typeof act>[0]),
    String(one.counted),
    String(one.traced),
    t(one.kind),
  ]);
  return (
    <section>
      <h2>{t('whole')}</h2>
      {hour === undefined ? <p>{t('wholeNone')}</p> : null}
      {hour !== undefined && rows.length === 0 ? <p>{t('wholeYes', { hour })}</p> : null}
      {rows.length > 0 ? (
        <>
          <Notice language={language} tone={isAlarm ? 'important' : 'info'}>
            {t('wholeNo', { hour: hour ?? '' })}
          </Notice>
          <DataTable caption={t('whole')} captionHidden columns={columns.map((text) => ({ text }))} rows={rows} />
        </>
      ) : null}
    </section>
  );
};
