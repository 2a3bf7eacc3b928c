import type { ReactiveControllerHost } from 'lit';
import { RecordController } from '../../controllers/record.controller.js';
import type { Entry } from '../../parts/form/entry.rule.js';
import type { PortalData } from '../../provider/portal-data.js';

/** Reads which product an asset is. */
export class AssetProductController {
  readonly #asset: RecordController;
  /** The asset whose product has been told, and that product. */
  #told = { asset: '', product: '' };

  constructor(host: ReactiveControllerHost) {
    this.#asset = new RecordController(host);
  }

  /**
   * Says which asset is chosen, and answers the product to fill in, once for each asset; call it from `willUpdate`. A product
   * that the person has chosen themselves stays.
   */
  want(data: PortalData | undefined, view: string, asset: string, product: string): Entry | null {
    if (asset === '') this.#told = { ...this.#told, asset: '' };
    const isNew = asset !== '' && asset !== this.#told.asset;
    this.#asset.want(isNew ? data : undefined, isNew ? { table: 'alm_asset', id: asset } : null, view);
    const { state } = this.#asset;
    if (!isNew || state.kind !== 'ready') return null;
    const [text = '', name = ''] = [state.row.value['model'], state.row.display['model']];
    const isOwnChoice = product !== '' && product !== this.#told.product;
    this.#told = { asset, product: text };
    return isOwnChoice || text === '' ? null : { text, name, isUnreadable: false };
  }

  /** Forgets what was chosen, for the next person or the next case. */
  reset(): void {
    this.#told = { asset: '', product: '' };
  }
}
