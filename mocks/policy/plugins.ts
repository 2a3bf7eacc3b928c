/** Plugins that an instance may do without. */
export interface Plugins {
  /** Work orders can be initiated from projects. */
  readonly 'com.snc.wm_ppm': boolean;
  /** Work orders know customers, and customers may know them. */
  readonly 'com.snc.csm_fsm_integration': boolean;
}

/** As the instance of the demo service has them. */
export const usualPlugins: Plugins = { 'com.snc.wm_ppm': true, 'com.snc.csm_fsm_integration': true };
