/** The history of an opportunity's stages as intervals, which never overlap and are kept as long as the opportunity. */
package bandhu.sales.stagechange;
