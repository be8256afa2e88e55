# Run by echarts_script at build time: -DSCRIPT, which gets the text of -DNOTICE as its first comment.
file(READ ${NOTICE} notice)
file(READ ${SCRIPT} script)
file(WRITE ${SCRIPT} "/*!\n${notice}*/\n${script}")
