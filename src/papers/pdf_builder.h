// SPDX-License-Identifier: Apache-2.0
// Builds the small PDF files of the tests by hand. Of no use to the product, and header-only so that it is
// not in it.
#pragma once

#include <fmt/core.h>
#include <string>
#include <string_view>
#include <vector>

namespace bihuan::papers {

/// A PDF of these objects, numbered from 1; the first is its catalog.
inline std::string pdf_of(const std::vector<std::string>& objects) {
  std::string pdf = "%PDF-1.4\n";
  std::string places;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    places += fmt::format("{:010} 00000 n \n", pdf.size());
    pdf += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  std::size_t table = pdf.size();
  pdf += fmt::format(
      "xref\n0 {0}\n0000000000 65535 f \n{1}trailer\n<</Size {0}/Root 1 0 R>>\nstartxref\n{2}\n%%EOF\n",
      objects.size() + 1, places, table);
  return pdf;
}

inline std::string stream_of(std::string_view dictionary, std::string_view content) {
  return fmt::format("<<{}/Length {}>>\nstream\n{}\nendstream", dictionary, content.size(), content);
}

/// One page for each content stream, with a Chinese font that stands outside of the file, a speck /I and a
/// picture of a page /P.
inline std::string pdf_of_pages(const std::vector<std::string>& contents) {
  std::vector<std::string> objects = {
      "<</Type/Catalog/Pages 2 0 R>>",
      "",
      "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
      "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)"
      "/Supplement 4>>/FontDescriptor 5 0 R>>",
      "<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800"
      "/Descent -200/StemV 80/CapHeight 700>>",
      stream_of("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8",
                "\x80"),
      stream_of("/Type/XObject/Subtype/Image/Width 500/Height 500/ColorSpace/DeviceGray/BitsPerComponent 8",
                std::string(250'000, '\x80'))};
  std::string kids;
  for (const std::string& content : contents) {
    kids += fmt::format("{} 0 R ", objects.size() + 1);
    objects.push_back(
        fmt::format("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {} 0 R"
                    "/Resources<</Font<</F 3 0 R>>/XObject<</I 6 0 R/P 7 0 R>>>>>>",
                    objects.size() + 2));
    objects.push_back(stream_of("", content));
  }
  objects[1] = fmt::format("<</Type/Pages/Kids[{}]/Count {}>>", kids, contents.size());
  return pdf_of(objects);
}

/// A line of text at this place of the page, as a content stream.
inline std::string line_at(int x, int y, std::u16string_view text) {
  std::string codes;
  for (char16_t unit : text) codes += fmt::format("{:04X}", static_cast<unsigned>(unit));
  return fmt::format("BT /F 16 Tf {} {} Td <{}> Tj ET\n", x, y, codes);
}

}  // namespace bihuan::papers
