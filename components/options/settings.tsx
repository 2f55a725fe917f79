import { Index, Show } from 'solid-js';
import type { Pack } from '../../lib/domain/pack';
import { Check, Choice, Group } from '../ui/fields';
import { PickList } from '../ui/pick';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { OwnSites, type OwnSitesProps } from './own-sites';

/** A site the extension works on. */
export interface SiteView {
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  readonly address: string;
  readonly on: boolean;
  /** The browser lets us see it. */
  readonly access: boolean;
}

export interface SettingsProps extends OwnSitesProps {
  readonly pack: Pack;
  readonly myService: string | null;
  readonly sites: readonly SiteView[];
  /** Languages there are texts for, by their own names. */
  readonly languages: readonly { readonly id: string; readonly name: string }[];
  readonly language: string;
  /** Settings that the kommune's policy holds (`myService`, `sites`, `language`, `pack`): shown, but not to be changed. */
  readonly locked: readonly string[];
  readonly onMyService: (service: string | null) => void;
  readonly onSite: (site: string, on: boolean) => void;
  readonly onLanguage: (language: string) => void;
}

/** What a user can choose, with what the kommune has chosen shown as locked. */
export function Settings(props: SettingsProps) {
  const t = useTexts();
  const isLocked = (what: string) => props.locked.includes(what);
  const nameOf = (id: string | null) =>
    props.pack.services.find((one) => one.id === id)?.name ?? t('options.mine.none');
  return (
    <section class="s-stack">
      <ViewHeading>{t('options.settings.title')}</ViewHeading>
      <p>{t('options.settings.text')}</p>
      <h3 class="s-subheading">{t('options.mine.title')}</h3>
      <Show when={!isLocked('myService')} fallback={<Locked value={nameOf(props.myService)} />}>
        <p class="s-quiet">{t('options.mine.text')}</p>
        <PickList
          name={t('options.mine.title')}
          options={props.pack.services.map(({ id, name }) => ({ id, label: name }))}
          chosen={props.myService}
          onPick={(id) => props.onMyService(id === props.myService ? null : id)}
        />
      </Show>
      <Group legend={t('options.sites.title')} help={t('options.sites.text')}>
        <Index each={props.sites}>
          {(site) => (
            <Check
              label={site().name}
              help={t(site().access ? 'options.sites.address' : 'options.sites.noAccess', {
                address: site().address,
              })}
              checked={site().on}
              disabled={isLocked('sites')}
              onCheck={(on) => props.onSite(site().id, on)}
            />
          )}
        </Index>
      </Group>
      <Show when={isLocked('sites')}>
        <p class="s-quiet">{t('options.locked')}</p>
      </Show>
      <OwnSites {...props} />
      <Show
        when={!isLocked('language')}
        fallback={
          <>
            <h3 class="s-subheading">{t('options.language.title')}</h3>
            <Locked value={props.languages.find((one) => one.id === props.language)?.name ?? ''} />
          </>
        }
      >
        <Group legend={t('options.language.title')} help={t('options.language.text')}>
          <Index each={props.languages}>
            {(language) => (
              <Choice
                name="language"
                label={<span lang={language().id}>{language().name}</span>}
                checked={props.language === language().id}
                onPick={() => props.onLanguage(language().id)}
              />
            )}
          </Index>
        </Group>
      </Show>
    </section>
  );
}

function Locked(props: { value: string }) {
  const t = useTexts();
  return (
    <p>
      <strong>{props.value}</strong> <span class="s-quiet">{t('options.locked')}</span>
    </p>
  );
}
