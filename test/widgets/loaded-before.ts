/*
 * All that the kit loads on demand, here before any test begins: a page without requests is then a page at rest, and no test
 * waits for a server that is slow to hand out modules. The widgets themselves are here once they are registered.
 */
import '../../src/adapters/servicenow/acts.js';
import '../../src/adapters/servicenow/create-adapter.js';
import '../../src/adapters/servicenow/dictionary.js';
import '../../src/adapters/servicenow/error-mapping.js';
import '../../src/adapters/servicenow/lists.js';
import '../../src/adapters/servicenow/proven-user.js';
import '../../src/adapters/servicenow/schema/known-column.js';
import '../../src/i18n/messages/ar.js';
import '../../src/i18n/messages/de.js';
import '../../src/i18n/messages/en.js';
import '../../src/i18n/pseudo.js';
import '../../src/parts/action-dialog/action-dialog.controller.js';
import '../../src/parts/attachments/attachments.controller.js';
import '../../src/parts/export/export.controller.js';
import '../../src/parts/rich-text/library-sanitizer.js';
import '../../src/parts/table/row-virtualizer.js';
import '../../src/parts/timeline/timeline.js';
import '../../src/provider/guarded-acts.js';
import '../../src/provider/guarded-list.js';
import '../../src/provider/portal-acts.js';
import '../../src/views/default-list-catalogue.js';
import '../../src/views/fetch-list-catalogue.js';
import '../../src/views/read-list-catalogue.js';
import '../../src/views/views-problem-text.js';
import '../../src/widgets/approval-inbox/decided-list.controller.js';
import '../../src/widgets/approval-inbox/deciding.controller.js';
import '../../src/widgets/approval-inbox/inbox-dialogs.controller.js';
import '../../src/widgets/create-case/article-suggestions.controller.js';
import '../../src/widgets/create-case/asset-product.controller.js';
import '../../src/widgets/create-case/case-files.controller.js';
import '../../src/widgets/create-case/latest-cases.controller.js';
import '../../src/widgets/create-case/project-case.controller.js';
import '../../src/widgets/create-request/order.controller.js';
import '../../src/widgets/my-lists/arrange-form.controller.js';
import '../../src/widgets/my-lists/list-counts.controller.js';
import '../../src/widgets/my-lists/list-tools.controller.js';
import '../../src/widgets/my-lists/read-arrangement.rule.js';
import '../../src/widgets/my-lists/read-saved-lists.rule.js';
import '../../src/widgets/my-lists/saved-form.controller.js';
import '../../src/widgets/related-records/related-toolbar.controller.js';
