/** The page's own script: waits for Excel. */
void Office.onReady();
