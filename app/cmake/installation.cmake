# cmake --install puts the program under bin/ and its files under share/preau/; it finds them relative to itself, so the
# prefix may be moved as a whole.
install(TARGETS preau RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/assets/themes" "${PROJECT_SOURCE_DIR}/assets/illustrations" "${PROJECT_SOURCE_DIR}/assets/models"
  "${PROJECT_SOURCE_DIR}/assets/html"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/preau/assets")
install(DIRECTORY "${PROJECT_BINARY_DIR}/share/preau/assets/translations"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/preau/assets" FILES_MATCHING PATTERN "*.mo")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/content/" DESTINATION "${CMAKE_INSTALL_DATADIR}/preau/content")

# What a desktop needs to show it in its menu.
install(FILES "${PROJECT_SOURCE_DIR}/installer/preau.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${PROJECT_SOURCE_DIR}/installer/preau.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${PROJECT_SOURCE_DIR}/assets/illustrations/logo-tile.svg" RENAME preau.svg
  DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(FILES "${PROJECT_SOURCE_DIR}/installer/preau.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
