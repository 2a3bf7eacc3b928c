import type { PropertyValues } from 'lit';
import type { CollectionController, CollectionState } from '../../controllers/collection.controller.js';
import type { RecordRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import { OpenRecordEvent } from '../events/open-record.event.js';
import { fieldValueStyles } from '../field-value/field-value.styles.js';
import { OpenedRecordController } from '../opened-record/opened-record.controller.js';
import { foundText, isListed, type ListedState } from '../record-list/found-text.js';
import { recordName } from '../record-list/record-columns.js';
import { RecordListController, type RecordListView } from '../record-list/record-list.controller.js';
import { recordListStyles } from '../record-list/record-list.styles.js';
import { WidgetElement } from '../widget/widget-element.js';

/**
 * A widget that is one list of records. A record opens in the place of the list, unless the page shows it; the way back leads
 * to its row.
 */
export abstract class ListWidgetElement extends WidgetElement<CollectionState> {
  static override readonly styles = [
    ...WidgetElement.sharedStyles, fieldValueStyles, ...RecordListController.styles, recordListStyles,
  ];

  /** Name of the view through which an opened record is shown. */
  abstract view: string;

  /** What a person looks for in the list and in which order they want it. */
  protected readonly list = new RecordListController(this, (text) => this.announcements.announce(text));

  /** What is open in the place of the list. */
  protected readonly opened = new OpenedRecordController(this, {
    child: (name, properties) => this.renderChild(name, { ...properties, ...this.childProperties }),
    onList: (ref) => this.#backTo(ref),
  });

  /** What reads the records. */
  protected abstract readonly records: Pick<CollectionController, 'more' | 'refresh'>;

  /** What an opened record is given beside itself and its view. */
  protected get childProperties(): Readonly<Record<string, unknown>> {
    return {};
  }

  /** How the list is drawn. */
  protected abstract listView(state: ListedState): Pick<RecordListView, 'columns' | 'empty' | 'fixed' | 'usualGroup'>;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { state } = this;
    if (isListed(state)) this.announcements.announce(this.list.news(state, this.locale));
  }

  protected override outcomeOf(state: ListedState): string {
    return foundText(state, this.locale);
  }

  protected override refresh(): void {
    this.records.refresh();
  }

  protected override startOver(): void {
    super.startOver();
    this.list.forget();
    this.opened.close();
  }

  protected override rescueFocus(): void {
    const { state } = this;
    if (!isListed(state) || this.opened.isOpen || !this.list.rescueFocus(state)) super.rescueFocus();
  }

  protected override renderRecords(state: ListedState): unknown {
    const { locale, headingLevel, defaultHeading: name } = this;
    if (this.opened.isOpen) return this.opened.render({ locale, headingLevel, list: name });
    return this.list.render(state, {
      ...this.listView(state),
      locale, name,
      onOpen: (row) => this.#open(row, state),
      onMore: () => this.records.more(),
    });
  }

  #open(row: GuardedRow, { allowed }: ListedState): void {
    if (this.dispatchEvent(new OpenRecordEvent(row))) this.opened.open(row.ref, recordName(row, allowed), this.view);
  }

  #backTo(ref: RecordRef): void {
    const { state } = this;
    if (!isListed(state) || !this.list.focusRow(state, ref)) this.focusHeading();
  }
}
