/** Text as people read it, whatever the script: folded for finding. */
package bandhu.chassis.text;
