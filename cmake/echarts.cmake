# Apache ECharts as one script in the binary: third_party/echarts names the version and the parts that the pages need.
# npm fetches it where node_modules does not stand for the present package-lock.json; otherwise nothing is fetched.
#   echarts_script(OUTPUT)   writes OUTPUT, with the notices at its head
find_program(NPM npm REQUIRED)

function(echarts_script output)
  set(place ${CMAKE_SOURCE_DIR}/third_party/echarts)
  set(installed ${place}/node_modules/installed-lock.json)
  add_custom_command(
    OUTPUT ${installed}
    COMMAND ${NPM} --prefix ${place} ci --prefer-offline --ignore-scripts --no-audit --no-fund --loglevel=error
    COMMAND ${CMAKE_COMMAND} -E copy ${place}/package-lock.json ${installed}
    DEPENDS ${place}/package-lock.json
    COMMENT "Fetching Apache ECharts"
    VERBATIM)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${place}/node_modules/.bin/esbuild parts.js --bundle --minify --format=iife --global-name=echarts
            --target=es2019 --legal-comments=none --log-level=warning --outfile=${output}
    COMMAND ${CMAKE_COMMAND} -DSCRIPT=${output} -DNOTICE=${place}/NOTICE -P ${CMAKE_SOURCE_DIR}/cmake/head_with_notice.cmake
    WORKING_DIRECTORY ${place}
    DEPENDS ${installed} ${place}/parts.js ${place}/NOTICE ${CMAKE_SOURCE_DIR}/cmake/head_with_notice.cmake
    COMMENT "Bundling Apache ECharts"
    VERBATIM)
endfunction()
