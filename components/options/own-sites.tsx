import { For, Show } from 'solid-js';
import { Button } from '../ui/button';
import { useTexts } from '../ui/texts';

export interface OwnSitesProps {
  /** Addresses that the user, or the kommune's policy, has added to those of the product. */
  readonly ownSites?: readonly {
    readonly origin: string;
    readonly host: string;
    /** The browser lets us see it. */
    readonly access: boolean;
    /** False where it does, and has not taken our scripts. */
    readonly started: boolean;
    /** Policy names it: then it stays in the list when its access is given back. */
    readonly byPolicy: boolean;
  }[];
  /** Gives the access to an address back to the browser. */
  readonly onForgetSite?: (origin: string) => void;
}

/** The addresses of one's own, each with the way to take it back; nothing at all where there are none. */
export function OwnSites(props: OwnSitesProps) {
  const t = useTexts();
  return (
    <Show when={props.ownSites?.length}>
      <section class="s-stack">
        <h3 class="s-subheading">{t('options.ownSites.title')}</h3>
        <p class="s-quiet">{t('options.ownSites.text')}</p>
        <ul>
          <For each={props.ownSites}>
            {(site) => (
              <li>
                {site.host}{' '}
                <Show when={site.byPolicy}>
                  <span class="s-quiet">{t('options.ownSites.byPolicy')}</span>{' '}
                </Show>
                <Show
                  when={site.access}
                  fallback={<span class="s-quiet">{t('options.ownSites.noAccess')}</span>}
                >
                  <Show when={!site.started}>
                    <p class="s-error">{t('options.ownSites.notStarted')}</p>
                  </Show>
                  <Button variant="tertiary" onClick={() => props.onForgetSite?.(site.origin)}>
                    {t('options.ownSites.forget', { host: site.host })}
                  </Button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
