/** Text as people read it, whatever the script: folded for finding, telephone numbers by their plans. */
package bandhu.chassis.text;
