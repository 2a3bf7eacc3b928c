const isPublic = (member) => !['private', 'protected'].includes(member.privacy) && !member.name.startsWith('#') && !member.static;

/** The tag of a widget is the text of its static `tag`: nothing in `src` registers an element. */
function tagOf(declaration) {
  const tag = declaration.members?.find((member) => member.name === 'tag' && member.static);
  return /^'([a-z]+(?:-[a-z]+)+)'$/.exec(tag?.default ?? '')?.[1];
}

/**
 * Leaves only the elements, with what is public of them and of the classes they are made from. Events are those that are
 * documented: others do not leave the element.
 */
function widgets() {
  return {
    name: 'widgets',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.path = module.path.replace(/^src\//, 'dist/esm/src/').replace(/\.ts$/, '.js');
        module.declarations = module.declarations.flatMap(({ superclass: _, ...declaration }) => {
          const tagName = tagOf(declaration);
          if (tagName === undefined) return [];
          return [
            {
              ...declaration,
              tagName,
              customElement: true,
              members: declaration.members.filter(isPublic),
              events: declaration.events?.filter(({ name, description }) => name?.startsWith('portal-') && description),
            },
          ];
        });
        module.exports = module.declarations.flatMap(({ name, tagName }) => [
          { kind: 'js', name, declaration: { name, module: module.path } },
          { kind: 'custom-element-definition', name: tagName, declaration: { name, module: module.path } },
        ]);
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations }) => declarations.length > 0);
      for (const { declarations } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          for (const item of [...declaration.members, ...(declaration.attributes ?? [])]) delete item.inheritedFrom;
          for (const attribute of declaration.attributes ?? []) {
            // An element that gives an inherited property another default gives it to the attribute too.
            attribute.default = declaration.members.find(({ name }) => name === attribute.fieldName)?.default ?? attribute.default;
          }
        }
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
