/**
 * The tag of a widget is the text of its static `tag`: nothing in `src` registers an element, so the analyzer cannot see
 * it otherwise. Members that are not public are left out, as are classes and functions that are no element.
 */
function widgets() {
  const isPublic = (member) =>
    member.privacy !== 'private' && member.privacy !== 'protected' && !member.name.startsWith('#') && !member.static;
  return {
    name: 'widgets',
    moduleLinkPhase({ moduleDoc }) {
      const elements = [];
      for (const declaration of moduleDoc.declarations ?? []) {
        const tag = declaration.members?.find((member) => member.name === 'tag' && member.static);
        const name = /^'([a-z]+(?:-[a-z]+)+)'$/.exec(tag?.default ?? '')?.[1];
        if (name === undefined) continue;
        declaration.tagName = name;
        declaration.customElement = true;
        declaration.members = declaration.members.filter(isPublic);
        elements.push(declaration);
      }
      moduleDoc.declarations = elements;
      const names = new Set(elements.map(({ name }) => name));
      moduleDoc.exports = (moduleDoc.exports ?? []).filter(({ declaration }) => names.has(declaration.name));
      for (const { name, tagName } of elements) {
        moduleDoc.exports.push({
          kind: 'custom-element-definition',
          name: tagName,
          declaration: { name, module: moduleDoc.path },
        });
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations }) => declarations.length > 0);
      for (const module of customElementsManifest.modules) {
        module.path = module.path.replace(/^src\//, 'dist/esm/src/').replace(/\.ts$/, '.js');
        for (const { declaration } of module.exports) declaration.module = module.path;
      }
    },
  };
}

export default {
  globs: ['src/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [widgets()],
};
