# A room is a folder of src/: one static library of its sources, and one test program of the *_test.cpp beside them.
#   room(NAME [USES other rooms …] [LIBRARIES imported targets …])
# USES is the include direction that tools/tidy checks as well.
function(room name)
  cmake_parse_arguments(ROOM "" "" "USES;LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  list(TRANSFORM ROOM_USES PREPEND bihuan_ OUTPUT_VARIABLE uses)
  if(sources)
    add_library(bihuan_${name} STATIC ${sources})
    set(scope PUBLIC)
  else()
    add_library(bihuan_${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(bihuan_${name} ${scope} ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(bihuan_${name} ${scope} ${uses} ${ROOM_LIBRARIES})
  if(BIHUAN_TESTS AND tests)
    room_test(${name} ${tests})
  endif()
endfunction()

function(room_test name)
  find_package(GTest REQUIRED)
  add_executable(${name}_test ${ARGN})
  target_link_libraries(${name}_test PRIVATE bihuan_${name} GTest::gmock GTest::gtest_main)
  discover_tests(${name}_test ${name})
endfunction()

# Tests run in the root of the source tree, and name its files from there: an absolute path compiled in would keep two
# checkouts from sharing what ccache holds.
function(discover_tests program prefix)
  include(GoogleTest)
  gtest_discover_tests(${program} TEST_PREFIX ${prefix}. WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} DISCOVERY_TIMEOUT 60
                       PROPERTIES TIMEOUT 300)
endfunction()
