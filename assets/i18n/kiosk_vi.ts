<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>AccountSheet</name>
    <message>
        <source>All guides</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>This is your account. Somebody else changes its role or closes it.</source>
        <translation>Đây là tài khoản của anh chị. Vai trò do người khác đổi, tài khoản do người khác đóng.</translation>
    </message>
    <message>
        <source>New PIN…</source>
        <translation>Mã PIN mới…</translation>
    </message>
    <message>
        <source>First PIN…</source>
        <translation>Mã PIN đầu tiên…</translation>
    </message>
    <message>
        <source>Correct the name…</source>
        <translation>Sửa tên…</translation>
    </message>
    <message>
        <source>Close the account…</source>
        <translation>Đóng tài khoản…</translation>
    </message>
    <message>
        <source>Close and delete the name…</source>
        <translation>Đóng và xóa tên…</translation>
    </message>
</context>
<context>
    <name>ActsSheet</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>Adding a person</name>
    <message>
        <source>Details</source>
        <translation>Thông tin</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Xin phép lưu tên</translation>
    </message>
    <message>
        <source>Three pictures</source>
        <translation>Ba hình</translation>
    </message>
    <message>
        <source>Is this person 16 years old or older?</source>
        <translation>Người này từ 16 tuổi trở lên phải không?</translation>
    </message>
    <message>
        <source>Children learn as guests</source>
        <translation>Các em dưới 16 tuổi học như khách</translation>
    </message>
    <message>
        <source>The name of a child is never stored.</source>
        <translation>Máy không bao giờ lưu tên trẻ em.</translation>
    </message>
    <message>
        <source>Under 16, no name and nothing else is stored. The lesson goes on.</source>
        <translation>Dưới 16 tuổi thì không lưu tên, không lưu gì khác. Em vẫn học tiếp bình thường.</translation>
    </message>
    <message>
        <source>Under 16, no name and nothing else is stored. The child can do every lesson, and is counted.</source>
        <translation>Dưới 16 tuổi, máy không lưu tên, không lưu gì cả. Các em vẫn học được mọi bài và được đếm vào số người dự.</translation>
    </message>
    <message>
        <source>Yes, 16 or older</source>
        <translation>Phải, từ 16 tuổi trở lên</translation>
    </message>
    <message>
        <source>Go on as a guest</source>
        <translation>Học tiếp, không lưu tên</translation>
    </message>
    <message>
        <source>Count this person</source>
        <translation>Đếm người này</translation>
    </message>
    <message>
        <source>No, younger</source>
        <translation>Chưa đủ 16 tuổi</translation>
    </message>
    <message>
        <source>The three pictures of {name}</source>
        <translation>Ba hình của {name}</translation>
    </message>
    <message>
        <source>All pictures of this hamlet are taken. A guide lets this person in.</source>
        <translation>Các hình của thôn này đã hết. Người hướng dẫn cho người này vào học.</translation>
    </message>
    <message>
        <source>Look at them together, from left to right. Whoever forgets them is let in by a guide.</source>
        <translation>Cùng nhìn ba hình này, từ trái sang phải. Ai quên thì người hướng dẫn cho vào học.</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Do not agree</source>
        <translation>Không đồng ý</translation>
    </message>
    <message>
        <source>Check the year</source>
        <translation>Xem lại năm</translation>
    </message>
    <message>
        <source>{age} years old</source>
        <translation>{age} tuổi</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Nơi khác</translation>
    </message>
</context>
<context>
    <name>AddingView</name>
    <message>
        <source>Back</source>
        <translation>Trở lại</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Thêm người</translation>
    </message>
</context>
<context>
    <name>AddsRow</name>
    <message>
        <source>Add: %1</source>
        <translation>Thêm %1</translation>
    </message>
    <message>
        <source>Paste, one a line</source>
        <translation>Dán mỗi dòng một câu</translation>
    </message>
</context>
<context>
    <name>AdultsStep</name>
    <message>
        <source>How many adults live in the commune?</source>
        <translation>Xã có bao nhiêu người từ 18 tuổi?</translation>
    </message>
    <message>
        <source>For percentages in reports. Everything can be left out and entered later.</source>
        <translation>Để báo cáo tính phần trăm. Mục nào chưa biết thì để sau.</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Well done!</source>
        <translation>Làm được rồi!</translation>
    </message>
    <message>
        <source>This is practice: nothing is lost</source>
        <translation>Đang tập thôi, không mất gì cả</translation>
    </message>
    <message>
        <source>Let us look again</source>
        <translation>Mình xem lại nhé</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Gợi ý</translation>
    </message>
</context>
<context>
    <name>AppElement</name>
    <message>
        <source>New</source>
        <translation>Có tin mới</translation>
    </message>
</context>
<context>
    <name>Attendance</name>
    <message>
        <source>{named} named · {counted} counted</source>
        <translation>{named} có tên · {counted} chỉ đếm</translation>
    </message>
    <message>
        <source>Nobody of this name. Touch “Add a person” to register somebody.</source>
        <translation>Không thấy ai tên như vậy. Chạm “Thêm người” để ghi tên người mới.</translation>
    </message>
    <message>
        <source>No session is open. Open one on the page “Today&apos;s session”.</source>
        <translation>Chưa mở buổi học. Mở ở trang “Buổi học hôm nay”.</translation>
    </message>
    <message>
        <source>Nobody of this hamlet is registered yet.</source>
        <translation>Thôn này chưa có ai ghi tên.</translation>
    </message>
</context>
<context>
    <name>AttendanceCard</name>
    <message>
        <source>Present</source>
        <translation>Có mặt</translation>
    </message>
</context>
<context>
    <name>AttendanceFoot</name>
    <message>
        <source>Only counted</source>
        <translation>Chỉ đếm thêm</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Nữ</translation>
    </message>
</context>
<context>
    <name>AttendanceHead</name>
    <message>
        <source>Attendance</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>present</source>
        <translation>có mặt</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Tìm tên</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm tên</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Digital skills, and nobody is left behind</source>
        <translation>Học kỹ năng số, không bỏ ai lại phía sau</translation>
    </message>
    <message>
        <source>Free · read aloud to you
no reading, no account needed</source>
        <translation>Miễn phí · máy đọc cho nghe
không cần biết chữ, không cần tài khoản</translation>
    </message>
    <message>
        <source>Free · no account needed
The machine has no sound: somebody reads with you</source>
        <translation>Miễn phí · không cần tài khoản
Máy chưa có tiếng: nhờ người đọc giúp</translation>
    </message>
    <message>
        <source>Touch here to begin</source>
        <translation>Chạm vào đây để bắt đầu</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>{Addr} chờ một chút nhé…</translation>
    </message>
    <message>
        <source>I have a name here</source>
        <translation>Tôi đã có tên</translation>
    </message>
</context>
<context>
    <name>BackupFoot</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Other stick</source>
        <translation>USB khác</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Đang dừng…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>I wrote the code down</source>
        <translation>Tôi đã ghi mã ra giấy</translation>
    </message>
</context>
<context>
    <name>BigPhone</name>
    <message>
        <source>Touch the right button to join the next screen</source>
        <translation>Chạm nút đúng để nối màn hình sau</translation>
    </message>
</context>
<context>
    <name>BroughtLine</name>
    <message>
        <source>Listen to: %1</source>
        <translation>Nghe: %1</translation>
    </message>
</context>
<context>
    <name>BroughtPane</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Another recording</source>
        <translation>Chọn bản ghi khác</translation>
    </message>
</context>
<context>
    <name>BubbleElement</name>
    <message>
        <source>A machine&apos;s answer</source>
        <translation>Máy trả lời</translation>
    </message>
</context>
<context>
    <name>CallList</name>
    <message>
        <source>Calls for help</source>
        <translation>Nhờ giúp</translation>
    </message>
    <message>
        <source>Nobody is waiting for help.</source>
        <translation>Không có ai đang nhờ giúp.</translation>
    </message>
</context>
<context>
    <name>CandidateRow</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Printing …</source>
        <translation>Đang in…</translation>
    </message>
    <message>
        <source>Printed: take it at the printer</source>
        <translation>Đã in: lấy thẻ ở máy in</translation>
    </message>
    <message>
        <source>Not printed. Try again</source>
        <translation>Chưa in được. Thử lại</translation>
    </message>
    <message>
        <source>Print the card</source>
        <translation>In thẻ mang về</translation>
    </message>
</context>
<context>
    <name>CardsSection</name>
    <message>
        <source>Choose the lesson whose card somebody takes home.</source>
        <translation>Chọn bài có thẻ để học viên mang về nhà.</translation>
    </message>
</context>
<context>
    <name>CentreStep</name>
    <message>
        <source>Which centre signs certificates and reports?</source>
        <translation>Trung tâm nào ký giấy ghi nhận?</translation>
    </message>
    <message>
        <source>Stands on every paper. Everything can be left out and entered later.</source>
        <translation>In trên mọi giấy tờ. Mục nào chưa biết thì để sau.</translation>
    </message>
</context>
<context>
    <name>CertificatesPage</name>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
</context>
<context>
    <name>ChangeChips</name>
    <message>
        <source>The program helped</source>
        <translation>Máy đã sửa giúp</translation>
    </message>
</context>
<context>
    <name>CheckFoot</name>
    <message>
        <source>Stopping…</source>
        <translation>Đang dừng…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Kiểm tra ngay</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Self-check</source>
        <translation>Kiểm tra máy</translation>
    </message>
    <message>
        <source>Other stick</source>
        <translation>USB khác</translation>
    </message>
    <message>
        <source>Report: no stick</source>
        <translation>Báo cáo: chưa có USB</translation>
    </message>
    <message>
        <source>Report to “%1”</source>
        <translation>Báo cáo ra “%1”</translation>
    </message>
    <message>
        <source>Did you hear a bell and a sentence?</source>
        <translation>Có nghe thấy tiếng chuông và một câu nói không?</translation>
    </message>
    <message>
        <source>Press the line again to hear it once more.</source>
        <translation>Muốn nghe lại, bấm vào dòng này lần nữa.</translation>
    </message>
    <message>
        <source>Yes, I heard it</source>
        <translation>Có, nghe rõ</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Have you read the warning about the record?</source>
        <translation>Đã xem cảnh báo về dữ liệu của trạm chưa?</translation>
    </message>
    <message>
        <source>The warning then disappears. The damaged file stays on the kiosk.</source>
        <translation>Xác nhận xong thì cảnh báo này mất đi. Tệp hỏng vẫn nằm lại trên trạm.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>Tôi đã xem</translation>
    </message>
    <message>
        <source>Is it now %1?</source>
        <translation>Bây giờ là %1 phải không?</translation>
    </message>
    <message>
        <source>Compare date and time with a watch or a telephone.</source>
        <translation>So ngày và giờ với đồng hồ đeo tay hoặc điện thoại.</translation>
    </message>
    <message>
        <source>No, it is wrong</source>
        <translation>Không, giờ sai</translation>
    </message>
    <message>
        <source>The time is right</source>
        <translation>Đúng giờ</translation>
    </message>
</context>
<context>
    <name>CheckSection</name>
    <message>
        <source>Touch the field, then scan the QR code with a hand scanner, or type the check code beside it.</source>
        <translation>Chạm vào ô, rồi dùng máy quét cầm tay quét mã QR, hoặc gõ mã kiểm tra in bên cạnh.</translation>
    </message>
    <message>
        <source>QR code or check code</source>
        <translation>Mã QR hoặc mã kiểm tra</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>More tasks</source>
        <translation>Việc khác</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Self-check of a learning station</source>
        <translation>Kiểm tra trạm học số</translation>
    </message>
    <message>
        <source>Not everything was checked.</source>
        <translation>Chưa kiểm tra hết mọi mục.</translation>
    </message>
    <message>
        <source>Not checked.</source>
        <translation>Chưa kiểm tra.</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Cảm ứng</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Âm thanh</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Màn hình</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Chỗ trống trên ổ đĩa</translation>
    </message>
    <message>
        <source>Disk health</source>
        <translation>Tình trạng ổ đĩa</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Đồng hồ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Bản ghi</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>Bảng tổng hợp</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Tên người</translation>
    </message>
    <message>
        <source>Own lessons</source>
        <translation>Bài của xã</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Gói bài học</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Khóa của tỉnh</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>USB</source>
        <translation>USB</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Tốt</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Cần xem</translation>
    </message>
    <message>
        <source>Repair it</source>
        <translation>Cần sửa</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>Press to test it.</source>
        <translation>Bấm để chạm thử.</translation>
    </message>
    <message>
        <source>Press to hear it.</source>
        <translation>Bấm để nghe thử.</translation>
    </message>
    <message>
        <source>Press to confirm the time.</source>
        <translation>Bấm để xác nhận giờ.</translation>
    </message>
    <message>
        <source>Press when you have seen it.</source>
        <translation>Chạm vào đây khi đã xem.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang xem…</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Chưa kiểm tra</translation>
    </message>
    <message>
        <source>Report saved to the stick: {file}. You can remove the stick.</source>
        <translation>Báo cáo đã ở trên USB: {file}. Có thể rút USB.</translation>
    </message>
    <message>
        <source>Residents are not disturbed. You can stop at any time.</source>
        <translation>Không ảnh hưởng người học. Có thể dừng bất cứ lúc nào.</translation>
    </message>
    <message>
        <source>Stopped. Parts not checked are marked.</source>
        <translation>Đã dừng. Mục nào chưa kiểm tra thì có ghi rõ.</translation>
    </message>
    <message>
        <source>Each line is good or shows what to do. Press a line with a blue border to test it yourself.</source>
        <translation>Mỗi dòng hoặc là tốt, hoặc nói rõ cần làm gì. Dòng viền xanh: bấm để tự thử.</translation>
    </message>
    <message>
        <source>No action is needed.</source>
        <translation>Không phải làm gì thêm.</translation>
    </message>
    <message>
        <source>To repair: {bad} · to look at: {notes}.</source>
        <translation>Cần sửa: {bad} · cần xem: {notes}.</translation>
    </message>
    <message>
        <source>{summary} Report saved: {file}.</source>
        <translation>{summary} Đã lưu báo cáo: {file}.</translation>
    </message>
</context>
<context>
    <name>ChipPages</name>
    <message>
        <source>Show more</source>
        <translation>Xem thêm</translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>not chosen</source>
        <translation>chưa chọn</translation>
    </message>
    <message>
        <source>write skills on the cover first</source>
        <translation>ghi kỹ năng ở bìa bài trước</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: the one before</source>
        <translation>%1: mục trước</translation>
    </message>
    <message>
        <source>%1: the next</source>
        <translation>%1: mục sau</translation>
    </message>
</context>
<context>
    <name>ChoiceView</name>
    <message>
        <source>Teach the group</source>
        <translation>Học cả nhóm</translation>
    </message>
</context>
<context>
    <name>CodeScreen</name>
    <message>
        <source>Not me</source>
        <translation>Không phải tôi</translation>
    </message>
    <message>
        <source>Hear again</source>
        <translation>Nghe lại</translation>
    </message>
    <message>
        <source>Touch again</source>
        <translation>Chạm lại</translation>
    </message>
    <message>
        <source>I forgot my pictures</source>
        <translation>Tôi quên hình</translation>
    </message>
</context>
<context>
    <name>CodeSlot</name>
    <message>
        <source>Picture touched</source>
        <translation>Đã chạm một hình</translation>
    </message>
    <message>
        <source>Picture not touched yet</source>
        <translation>Chưa chạm hình</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Another face</source>
        <translation>Đổi mặt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Add the next person</source>
        <translation>Thêm người tiếp theo</translation>
    </message>
</context>
<context>
    <name>CommuneStep</name>
    <message>
        <source>In which commune is this kiosk?</source>
        <translation>Trạm này đặt ở xã nào?</translation>
    </message>
    <message>
        <source>Name of the commune</source>
        <translation>Tên xã, phường</translation>
    </message>
    <message>
        <source>No commune has this name. Try another part of it.</source>
        <translation>Không có xã nào tên như vậy. Thử gõ phần khác của tên.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Chờ một chút…</translation>
    </message>
</context>
<context>
    <name>CommuneView</name>
    <message>
        <source>Which commune makes these lessons?</source>
        <translation>Xã nào soạn những bài này?</translation>
    </message>
    <message>
        <source>Type the commune&apos;s name, or a former commune or district, with or without accents.</source>
        <translation>Gõ tên xã, hoặc tên xã, huyện cũ, có dấu hay không dấu đều được.</translation>
    </message>
    <message>
        <source>Name of the commune</source>
        <translation>Tên xã</translation>
    </message>
    <message>
        <source>No commune has this name. Try another part of it.</source>
        <translation>Không có xã nào tên như vậy. Thử gõ phần khác của tên.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Chờ một chút…</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Keep my progress</source>
        <translation>Lưu tiến độ học cho tôi</translation>
    </message>
    <message>
        <source>May this learning station remember what you learn? The commune keeps your name, hamlet, birth year, sex and lessons here, so that you can go on next time. Your name stays with the commune; the province gets figures without names. After 24 months it is deleted. If you refuse, you can still do every lesson. To take it back at any time, ask a guide.</source>
        <translation>{Addr} cho máy này nhớ việc học của mình không? Máy của xã giữ tên, thôn, năm sinh, nam hay nữ và bài đã học, để lần sau {addr} học tiếp. Tên chỉ ở lại xã; tỉnh chỉ nhận số liệu không tên. Giữ 24 tháng rồi xóa. Không đồng ý thì {addr} vẫn học được mọi bài. Lúc nào đổi ý, {addr} nhờ người hướng dẫn là được.</translation>
    </message>
    <message>
        <source>Put me on the class list</source>
        <translation>Ghi tôi vào danh sách lớp</translation>
    </message>
    <message>
        <source>May the commune put you on the class list? The list has your name, hamlet, birth year and the days on which you came, so that the commune knows who has learned. Only the people in charge of the class see it. After 24 months it is deleted. If you refuse, you learn like everybody else. To take it back at any time, ask a guide.</source>
        <translation>{Addr} cho xã ghi tên mình vào danh sách lớp không? Danh sách có tên, thôn, năm sinh và những ngày {addr} đến học, để xã biết ai đã học. Chỉ người phụ trách lớp được xem. Giữ 24 tháng rồi xóa. Không đồng ý thì {addr} vẫn học như mọi người. Lúc nào đổi ý, {addr} nhờ người hướng dẫn là được.</translation>
    </message>
    <message>
        <source>Show my name for signing in</source>
        <translation>Hiện tên tôi để vào học</translation>
    </message>
    <message>
        <source>May this station show your name and your drawn face on the screen for signing in? Then you can come in by yourself next time; people near the station can see the name. The commune keeps it for 24 months, then it is deleted. If you refuse, you can still learn: a guide lets you in. To take it back at any time, ask a guide.</source>
        <translation>{Addr} cho máy hiện tên và hình vẽ của mình ở trang chọn tên không? Như vậy lần sau {addr} tự vào học được; người đứng gần máy có thể thấy tên. Máy của xã giữ 24 tháng rồi xóa. Không đồng ý thì {addr} vẫn học được, người hướng dẫn sẽ cho vào. Lúc nào đổi ý, {addr} nhờ người hướng dẫn là được.</translation>
    </message>
    <message>
        <source>Call me about the next class</source>
        <translation>Gọi điện báo tôi khi có lớp</translation>
    </message>
    <message>
        <source>May a guide call you about the next class? This station keeps only your answer with your name, not your telephone number, and uses it for nothing else. The commune keeps it for 24 months, then it is deleted. If you refuse, you can still come and learn. To take it back at any time, ask a guide.</source>
        <translation>{Addr} cho người hướng dẫn gọi điện báo khi có lớp học lần sau không? Máy của xã chỉ ghi tên và câu trả lời của {addr}, không ghi số điện thoại, và không dùng vào việc gì khác. Giữ 24 tháng rồi xóa. Không đồng ý thì {addr} vẫn đến học như thường. Lúc nào đổi ý, {addr} nhờ người hướng dẫn là được.</translation>
    </message>
</context>
<context>
    <name>ConsentPane</name>
    <message>
        <source>Name of the person who reads, as people call this person</source>
        <translation>Tên người đọc, như bà con vẫn gọi</translation>
    </message>
    <message>
        <source>chị Hồ Thị Thiêng</source>
        <translation>chị Hồ Thị Thiêng</translation>
    </message>
    <message>
        <source>Read this to the person, and ask:</source>
        <translation>Đọc cho người ấy nghe, rồi hỏi:</translation>
    </message>
    <message>
        <source>The person agrees: begin</source>
        <translation>Đồng ý, bắt đầu ghi</translation>
    </message>
</context>
<context>
    <name>ConsentStep</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>Câu hỏi %1 trên %2</translation>
    </message>
    <message>
        <source>Hear again</source>
        <translation>Nghe lại</translation>
    </message>
    <message>
        <source>No sound: please read this to the learner</source>
        <translation>Máy chưa có tiếng: xin đọc giúp người học</translation>
    </message>
</context>
<context>
    <name>ControlBar</name>
    <message>
        <source>Previous step</source>
        <translation>Bước trước</translation>
    </message>
    <message>
        <source>Hear again</source>
        <translation>Nghe lại</translation>
    </message>
    <message>
        <source>add one hand</source>
        <translation>thêm một tay</translation>
    </message>
    <message>
        <source>Show only the lesson on the second screen</source>
        <translation>Màn hình thứ hai chỉ hiện bài học</translation>
    </message>
    <message>
        <source>Show the same picture on both screens</source>
        <translation>Hai màn hình hiện giống nhau</translation>
    </message>
    <message>
        <source>Stop teaching</source>
        <translation>Dừng dạy nhóm</translation>
    </message>
</context>
<context>
    <name>CopiesChoice</name>
    <message>
        <source>One sheet less</source>
        <translation>Bớt một tờ giấy</translation>
    </message>
    <message>
        <source>One sheet more</source>
        <translation>Thêm một tờ giấy</translation>
    </message>
</context>
<context>
    <name>CopiesList</name>
    <message>
        <source>This stick is destroyed</source>
        <translation>USB này đã hủy</translation>
    </message>
</context>
<context>
    <name>Copy of the record</name>
    <message>
        <source>Reading the record…</source>
        <translation>Đang đọc dữ liệu của trạm…</translation>
    </message>
    <message>
        <source>Writing to the stick: {percent} % of {size}</source>
        <translation>Đang ghi vào USB: {percent} % của {size}</translation>
    </message>
    <message>
        <source>Verifying the written data: {percent} %</source>
        <translation>Đang so lại những gì USB đã ghi: {percent} %</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Đang dừng…</translation>
    </message>
    <message>
        <source>Backing up to USB “{stick}”</source>
        <translation>Đang sao lưu ra USB “{stick}”</translation>
    </message>
    <message>
        <source>Write this code on paper</source>
        <translation>Hãy ghi mã này ra giấy</translation>
    </message>
    <message>
        <source>The backup is on the stick</source>
        <translation>Bản sao lưu đã ở trên USB</translation>
    </message>
    <message>
        <source>Back up to USB</source>
        <translation>Sao lưu ra USB</translation>
    </message>
    <message>
        <source>Stay here until the code appears: leaving this page stops the backup.</source>
        <translation>Hãy chờ ở đây đến khi mã hiện ra: rời trang này là dừng sao lưu.</translation>
    </message>
    <message>
        <source>It is shown only once. Whoever has the stick and the code can read the names: keep the paper apart from the stick. Without the code nobody can open the backup.</source>
        <translation>Mã chỉ hiện một lần này. Ai có cả USB và mã thì đọc được tên học viên: cất giấy riêng, không để cùng USB. Không có mã thì không ai mở được bản sao lưu.</translation>
    </message>
    <message>
        <source>One moment: the stick is still in use.</source>
        <translation>Chờ một chút: USB vẫn đang được dùng.</translation>
    </message>
    <message>
        <source>You can remove the stick. Learners&apos; names are on it: lock it away like the commune&apos;s files, and the paper elsewhere, away from the kiosk. If either is lost, report it at once to whoever is responsible for personal data.</source>
        <translation>Có thể rút USB. Trong USB có tên học viên: cất vào tủ khóa như hồ sơ của xã, tờ giấy cất nơi khác, không để cạnh trạm. Mất USB hay mất giấy: báo ngay người phụ trách dữ liệu cá nhân.</translation>
    </message>
    <message>
        <source>Older backups deleted from the stick: {count}.</source>
        <translation>Đã xóa bớt bản sao lưu cũ trên USB: {count}.</translation>
    </message>
    <message>
        <source>Plug in a USB stick. Learners&apos; names and progress, PINs, own lessons and settings are copied to it, encrypted with a 24-digit code.</source>
        <translation>Cắm USB vào. Tên và tiến độ của học viên, mã PIN, bài của xã và cài đặt được chép ra USB, khóa bằng một mã 24 chữ số.</translation>
    </message>
    <message>
        <source>Learners&apos; names and progress, PINs, own lessons and settings are copied to USB “{stick}”, encrypted with a 24-digit code. Have pen and paper ready.</source>
        <translation>Tên và tiến độ của học viên, mã PIN, bài của xã và cài đặt được chép ra USB “{stick}”, khóa bằng một mã 24 chữ số. Hãy chuẩn bị giấy bút.</translation>
    </message>
    <message>
        <source>USB “{stick}” is write-protected. Unlock it or use another stick.</source>
        <translation>USB “{stick}” đang khóa ghi. Mở khóa ghi hoặc dùng USB khác.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was left on the stick.</source>
        <translation>Đã dừng. Trên USB không có gì của lần sao lưu này.</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>%1: one less</source>
        <translation>%1: bớt một</translation>
    </message>
    <message>
        <source>%1: one more</source>
        <translation>%1: thêm một</translation>
    </message>
</context>
<context>
    <name>DarkBar</name>
    <message>
        <source>Take back</source>
        <translation>Lấy lại</translation>
    </message>
</context>
<context>
    <name>DayStepper</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: less</source>
        <translation>%1: bớt</translation>
    </message>
    <message>
        <source>%1: more</source>
        <translation>%1: thêm</translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message>
        <source>Do not delete</source>
        <translation>Không xóa</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Đang xóa…</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Xóa hẳn</translation>
    </message>
</context>
<context>
    <name>DetailsStep</name>
    <message>
        <source>Family name and given name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Hamlet</source>
        <translation>Thôn, bản</translation>
    </message>
    <message>
        <source>Other hamlets</source>
        <translation>Thôn khác</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Năm sinh</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
</context>
<context>
    <name>DialoguePanel</name>
    <message>
        <source>Unknown caller</source>
        <translation>Số lạ gọi đến</translation>
    </message>
    <message>
        <source>Unknown sender</source>
        <translation>Người lạ nhắn tin</translation>
    </message>
</context>
<context>
    <name>DigitPad</name>
    <message>
        <source>Year %1__</source>
        <translation>Năm %1__</translation>
    </message>
    <message>
        <source>Delete one digit</source>
        <translation>Xóa một chữ số</translation>
    </message>
</context>
<context>
    <name>DoneStage</name>
    <message numerus="yes">
        <source>%n question(s) imported</source>
        <translation>
            <numerusform>Đã nhập %n câu</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Mở %1</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n câu</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the lesson</source>
        <translation>Mở bài</translation>
    </message>
    <message>
        <source>The lessons are drafts. Read them as a learner would: write the explanations that are missing, and add a step in which the learner does something.</source>
        <translation>Các bài này là bản nháp. Hãy đọc như người học: viết lời giải thích còn thiếu, và thêm một bước để người học tự làm.</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Nhập tệp khác</translation>
    </message>
    <message>
        <source>Own lessons</source>
        <translation>Bài của xã</translation>
    </message>
</context>
<context>
    <name>Drawings</name>
    <message>
        <source>phone that is touched</source>
        <translation>điện thoại, tay chạm</translation>
    </message>
    <message>
        <source>ball</source>
        <translation>quả bóng</translation>
    </message>
    <message>
        <source>basket</source>
        <translation>cái giỏ</translation>
    </message>
    <message>
        <source>identity card</source>
        <translation>thẻ căn cước</translation>
    </message>
    <message>
        <source>finger</source>
        <translation>ngón tay</translation>
    </message>
    <message>
        <source>hand that touches</source>
        <translation>bàn tay chạm</translation>
    </message>
    <message>
        <source>person who helps</source>
        <translation>người giúp đỡ</translation>
    </message>
    <message>
        <source>clock, time</source>
        <translation>đồng hồ, giờ</translation>
    </message>
    <message>
        <source>lamp that is off</source>
        <translation>đèn tắt</translation>
    </message>
    <message>
        <source>lamp that is on</source>
        <translation>đèn sáng</translation>
    </message>
    <message>
        <source>padlock</source>
        <translation>ổ khóa</translation>
    </message>
    <message>
        <source>money, benefits</source>
        <translation>tiền, trợ cấp</translation>
    </message>
    <message>
        <source>button phone</source>
        <translation>điện thoại nút bấm</translation>
    </message>
    <message>
        <source>market, to sell</source>
        <translation>chợ, bán hàng</translation>
    </message>
    <message>
        <source>scams, warning</source>
        <translation>lừa đảo, cảnh báo</translation>
    </message>
    <message>
        <source>code of squares, to practise</source>
        <translation>mã vuông, mã QR tập</translation>
    </message>
    <message>
        <source>star</source>
        <translation>ngôi sao</translation>
    </message>
    <message>
        <source>book, to go on learning</source>
        <translation>quyển sách, học tiếp</translation>
    </message>
    <message>
        <source>ripe fruit</source>
        <translation>quả chín</translation>
    </message>
    <message>
        <source>digital change</source>
        <translation>chuyển đổi số</translation>
    </message>
    <message>
        <source>safety, shield</source>
        <translation>an toàn, lá chắn</translation>
    </message>
    <message>
        <source>services, office</source>
        <translation>dịch vụ, trụ sở</translation>
    </message>
    <message>
        <source>phone, skills</source>
        <translation>điện thoại, kỹ năng</translation>
    </message>
    <message>
        <source>USB stick</source>
        <translation>USB</translation>
    </message>
    <message>
        <source>village, houses</source>
        <translation>làng, nhà</translation>
    </message>
    <message>
        <source>person: {description}</source>
        <translation>người: {description}</translation>
    </message>
</context>
<context>
    <name>DuplicatesList</name>
    <message>
        <source>Touch the record to keep; the other one is merged into it after a question.</source>
        <translation>Chạm vào hồ sơ muốn giữ; hồ sơ kia sẽ được gộp vào, sau một câu hỏi.</translation>
    </message>
    <message>
        <source>Comparing all people…</source>
        <translation>Đang so tất cả mọi người…</translation>
    </message>
</context>
<context>
    <name>DutiesView</name>
    <message>
        <source>Back</source>
        <translation>Trở lại</translation>
    </message>
</context>
<context>
    <name>EditorHead</name>
    <message>
        <source>Only to look at: {name} is changing it</source>
        <translation>Chỉ xem: {name} đang sửa</translation>
    </message>
    <message>
        <source>Not saved: the disk is full</source>
        <translation>Chưa lưu: ổ đĩa đầy</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Đã lưu {time}</translation>
    </message>
</context>
<context>
    <name>EditorView</name>
    <message>
        <source>Fill in what is yellow: then the step is shown here.</source>
        <translation>Viết vào chỗ màu vàng thì bước này hiện ra ở đây.</translation>
    </message>
    <message>
        <source>What is missing is on the phone: touch “Open the phone”.</source>
        <translation>Chỗ còn thiếu nằm trên điện thoại: chạm nút điện thoại màu xanh.</translation>
    </message>
    <message>
        <source>Something is missing: then the step is shown here.</source>
        <translation>Bước này còn thiếu. Đủ rồi thì bước này hiện ra ở đây.</translation>
    </message>
    <message>
        <source>Own lessons</source>
        <translation>Bài của xã</translation>
    </message>
    <message>
        <source>Put into use</source>
        <translation>Đưa vào dùng</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Thử bài</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) still to do</source>
        <translation>
            <numerusform>Còn %n chỗ chưa xong</numerusform>
        </translation>
    </message>
    <message>
        <source>It would be better still</source>
        <translation>Có thể hay hơn nữa</translation>
    </message>
    <message>
        <source>The lesson is fine</source>
        <translation>Bài đã ổn</translation>
    </message>
    <message>
        <source>Try it once, then put it into use.</source>
        <translation>Hãy thử bài một lần, rồi đưa vào dùng.</translation>
    </message>
    <message>
        <source>Do it for me</source>
        <translation>Sửa giúp tôi</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Sửa</translation>
    </message>
    <message numerus="yes">
        <source>%n other step(s) are fine</source>
        <translation>
            <numerusform>%n bước kia đã ổn</numerusform>
        </translation>
    </message>
    <message>
        <source>I understand</source>
        <translation>Đã hiểu</translation>
    </message>
    <message>
        <source>Which kind of step?</source>
        <translation>Thêm bước loại nào?</translation>
    </message>
</context>
<context>
    <name>Element</name>
    <message>
        <source>Here</source>
        <translation>Ở đây</translation>
    </message>
</context>
<context>
    <name>EmptyShelf</name>
    <message>
        <source>This machine has no commune yet. The technician chooses it under Settings.</source>
        <translation>Máy này chưa có tên xã. Kỹ thuật viên chọn xã trong trang Cài đặt.</translation>
    </message>
    <message>
        <source>Look at an example</source>
        <translation>Xem bài mẫu</translation>
    </message>
    <message>
        <source>Puts a finished example lesson on the shelf as a draft.</source>
        <translation>Chép một bài mẫu đã soạn xong vào Bài của xã, ở dạng bản nháp.</translation>
    </message>
</context>
<context>
    <name>EndView</name>
    <message>
        <source>Of those present, as far as known:</source>
        <translation>Trong số người có mặt, nếu biết:</translation>
    </message>
    <message>
        <source>Difficulties met:</source>
        <translation>Khó khăn gặp phải:</translation>
    </message>
    <message>
        <source>Note, without names of people:</source>
        <translation>Ghi chú, không ghi tên người:</translation>
    </message>
    <message>
        <source>Note, without names of people</source>
        <translation>Ghi chú, không ghi tên người</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Kết thúc buổi</translation>
    </message>
    <message>
        <source>Go on with the session</source>
        <translation>Học tiếp</translation>
    </message>
</context>
<context>
    <name>Ending a session</name>
    <message>
        <source>End the session?</source>
        <translation>Kết thúc buổi học?</translation>
    </message>
    <message>
        <source>The note contains a name: {names}. Change it, or touch “End the session” again to keep it here.</source>
        <translation>Ghi chú có tên người: {names}. Hãy sửa lại, hoặc chạm “Kết thúc buổi” lần nữa để chỉ giữ trong máy này.</translation>
    </message>
    <message>
        <source>{waiting} turns are still waiting.</source>
        <translation>Còn {waiting} lượt đang đợi.</translation>
    </message>
    <message>
        <source>Nobody is waiting any more.</source>
        <translation>Không còn ai đợi.</translation>
    </message>
    <message>
        <source>Ethnic minority</source>
        <translation>Dân tộc thiểu số</translation>
    </message>
    <message>
        <source>Poor or near-poor household</source>
        <translation>Hộ nghèo, cận nghèo</translation>
    </message>
    <message>
        <source>With a disability</source>
        <translation>Người khuyết tật</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>Right answer</source>
        <translation>Câu đúng</translation>
    </message>
    <message>
        <source>Make this the right answer</source>
        <translation>Chọn làm câu đúng</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Số %1</translation>
    </message>
    <message>
        <source>Show this place in the picture</source>
        <translation>Xem chỗ này trong hình</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Đưa lên</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Gỡ</translation>
    </message>
</context>
<context>
    <name>ErrandSheets</name>
    <message>
        <source>I understand</source>
        <translation>Đã hiểu</translation>
    </message>
    <message>
        <source>Which kind of screen?</source>
        <translation>Thêm màn hình loại nào?</translation>
    </message>
    <message>
        <source>What is to be on the screen?</source>
        <translation>Thêm gì lên màn hình?</translation>
    </message>
    <message>
        <source>Which screen comes next?</source>
        <translation>Chạm xong thì tới màn hình nào?</translation>
    </message>
    <message>
        <source>Close this to add a new screen instead.</source>
        <translation>Muốn thêm màn hình mới thì đóng bảng này lại.</translation>
    </message>
    <message numerus="yes">
        <source>What a touch does here depends on what was done before (%n further way(s)). This stays as it is; it can be changed in the file only.</source>
        <translation>
            <numerusform>Chạm vào đây ra gì còn tùy việc đã làm trước đó (%n cách khác nữa). Phần này giữ nguyên, chỉ sửa được trong tệp.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move it forward</source>
        <translation>Đưa lên trước</translation>
    </message>
    <message>
        <source>Move it back</source>
        <translation>Đưa xuống sau</translation>
    </message>
    <message>
        <source>Remove it from the screen</source>
        <translation>Bỏ khỏi màn hình</translation>
    </message>
    <message>
        <source>What is to be different the second time?</source>
        <translation>Lần sau đổi gì cho khác?</translation>
    </message>
    <message>
        <source>One touch changes it; “Take back” brings it back.</source>
        <translation>Chạm một cái là đổi; “Hoàn tác” là trở lại như cũ.</translation>
    </message>
    <message>
        <source>Another make of phone, with other keys</source>
        <translation>Đổi máy hãng khác, phím khác</translation>
    </message>
</context>
<context>
    <name>FactLine</name>
    <message>
        <source>%1 — %2. %3</source>
        <translation>%1 — %2. %3</translation>
    </message>
</context>
<context>
    <name>FactSheet</name>
    <message>
        <source>A new fact of the commune</source>
        <translation>Số liệu mới của xã</translation>
    </message>
    <message>
        <source>Which fact?</source>
        <translation>Chọn số liệu nào?</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>A number, a price, a name, a time</source>
        <translation>Một con số, giá tiền, tên, giờ giấc</translation>
    </message>
    <message>
        <source>Where it stands: the paper or the office, with the year</source>
        <translation>Nguồn: văn bản hay cơ quan, kèm năm</translation>
    </message>
    <message>
        <source>Decision 12 of the commune, 2026</source>
        <translation>Quyết định 12 của UBND xã, 2026</translation>
    </message>
    <message>
        <source>Check it again after</source>
        <translation>Xem lại sau</translation>
    </message>
    <message>
        <source>Keep and put in</source>
        <translation>Giữ và chèn vào</translation>
    </message>
    <message>
        <source>New fact</source>
        <translation>Số liệu mới</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>FilePreview</name>
    <message>
        <source>Other file</source>
        <translation>Tệp khác</translation>
    </message>
    <message>
        <source>Other stick</source>
        <translation>USB khác</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Áp dụng</translation>
    </message>
</context>
<context>
    <name>FileStage</name>
    <message>
        <source>Reading %1</source>
        <translation>Đang đọc %1</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Chọn tệp nào?</translation>
    </message>
    <message>
        <source>Put the USB stick in</source>
        <translation>Cắm USB vào máy</translation>
    </message>
    <message>
        <source>Which file on %1?</source>
        <translation>Chọn tệp nào trên %1?</translation>
    </message>
    <message>
        <source>GIFT, Aiken, Moodle XML, QTI, H5P, or a table (XLSX, CSV). Nothing is changed before you have seen everything.</source>
        <translation>GIFT, Aiken, Moodle XML, QTI, H5P hoặc bảng tính (XLSX, CSV). Xem trước hết rồi mới nhập.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Write the template for tables</source>
        <translation>Ghi mẫu bảng tính</translation>
    </message>
    <message>
        <source>Write the template for tables to the stick</source>
        <translation>Ghi mẫu bảng tính lên USB</translation>
    </message>
</context>
<context>
    <name>FillInActivity</name>
    <message>
        <source>Your answer</source>
        <translation>Câu trả lời của {addr}</translation>
    </message>
    <message>
        <source>Touch here to type</source>
        <translation>Chạm vào đây để gõ</translation>
    </message>
</context>
<context>
    <name>FilmSheet</name>
    <message>
        <source>So somebody gets stuck: from the last screen, no touch leads to the goal</source>
        <translation>Người học bị kẹt thế này: ở màn hình cuối, chạm gì cũng không tới đích</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nothing leads on from here</source>
        <translation>tới đây là kẹt</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Go to the last screen</source>
        <translation>Tới màn hình bị kẹt</translation>
    </message>
</context>
<context>
    <name>FinderElement</name>
    <message>
        <source>What the camera sees</source>
        <translation>Hình máy ảnh đang thấy</translation>
    </message>
</context>
<context>
    <name>FirstInQueue</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Trao máy</translation>
    </message>
</context>
<context>
    <name>FootRow</name>
    <message>
        <source>For the notice board: “under 5”</source>
        <translation>Bản dán bảng tin: ghi “dưới&#xa0;5”</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Các phần</translation>
    </message>
</context>
<context>
    <name>FormColumn</name>
    <message>
        <source>Insert the form of address</source>
        <translation>Chèn cách xưng hô</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Open the phone</source>
        <translation>Mở điện thoại</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Giọng đọc</translation>
    </message>
</context>
<context>
    <name>GestureChips</name>
    <message>
        <source>Touch</source>
        <translation>Chạm</translation>
    </message>
    <message>
        <source>Hold long</source>
        <translation>Giữ lâu</translation>
    </message>
    <message>
        <source>Swipe left</source>
        <translation>Vuốt sang trái</translation>
    </message>
    <message>
        <source>Swipe right</source>
        <translation>Vuốt sang phải</translation>
    </message>
    <message>
        <source>Swipe up</source>
        <translation>Vuốt lên</translation>
    </message>
    <message>
        <source>Swipe down</source>
        <translation>Vuốt xuống</translation>
    </message>
    <message>
        <source>Spread two fingers</source>
        <translation>Mở hai ngón tay ra</translation>
    </message>
    <message>
        <source>Pinch two fingers</source>
        <translation>Chụm hai ngón tay lại</translation>
    </message>
</context>
<context>
    <name>GestureHandle</name>
    <message>
        <source>The whole screen</source>
        <translation>Cả màn hình</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ở đây</translation>
    </message>
</context>
<context>
    <name>Go-live</name>
    <message>
        <source>Commune</source>
        <translation>Xã</translation>
    </message>
    <message>
        <source>List of hamlets</source>
        <translation>Danh sách thôn</translation>
    </message>
    <message>
        <source>Lead guide with a PIN</source>
        <translation>Trưởng nhóm hướng dẫn có mã PIN</translation>
    </message>
    <message>
        <source>Centre and signer</source>
        <translation>Trung tâm và người ký</translation>
    </message>
    <message>
        <source>Number of the commune police</source>
        <translation>Số Công an xã</translation>
    </message>
    <message>
        <source>Public service centre</source>
        <translation>Trung tâm PV hành chính công</translation>
    </message>
    <message>
        <source>Responsible for personal data</source>
        <translation>Phụ trách dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>Last check of local facts</source>
        <translation>Lần kiểm tra thông tin gần nhất</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Đồng hồ</translation>
    </message>
    <message>
        <source>Lesson packs</source>
        <translation>Gói bài học</translation>
    </message>
    <message>
        <source>Province&apos;s key</source>
        <translation>Khóa của tỉnh</translation>
    </message>
    <message>
        <source>Adults of the commune</source>
        <translation>Số người lớn của xã</translation>
    </message>
    <message>
        <source>Digital team of each hamlet</source>
        <translation>Tổ công nghệ số từng thôn</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>The province&apos;s hotline</source>
        <translation>Đường dây nóng của tỉnh</translation>
    </message>
    <message>
        <source>Results to the province</source>
        <translation>Gửi kết quả về tỉnh</translation>
    </message>
    <message>
        <source>Backup on a stick</source>
        <translation>Bản sao lưu trên USB</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Choose the commune.</source>
        <translation>Chọn xã.</translation>
    </message>
    <message>
        <source>Enter the hamlets as they are called today.</source>
        <translation>Nhập các thôn theo tên hiện nay.</translation>
    </message>
    <message>
        <source>Add a lead guide, who types a PIN.</source>
        <translation>Thêm trưởng nhóm hướng dẫn, người ấy tự gõ mã PIN.</translation>
    </message>
    <message>
        <source>Enter the name and who signs certificates.</source>
        <translation>Nhập tên Trung tâm và người ký giấy ghi nhận.</translation>
    </message>
    <message>
        <source>Enter the number and call it once.</source>
        <translation>Nhập số rồi gọi thử một lần.</translation>
    </message>
    <message>
        <source>Enter telephone number and opening hours.</source>
        <translation>Nhập số điện thoại và giờ làm việc.</translation>
    </message>
    <message>
        <source>Enter who answers the requests of learners about their data.</source>
        <translation>Nhập người trả lời các yêu cầu của học viên về dữ liệu.</translation>
    </message>
    <message>
        <source>Check all numbers and hours once a year, then enter the day.</source>
        <translation>Mỗi năm kiểm tra lại các số và giờ một lần, rồi nhập ngày.</translation>
    </message>
    <message>
        <source>Compare it with a watch on the page “Self-check”.</source>
        <translation>So với đồng hồ đeo tay ở trang “Kiểm tra máy”.</translation>
    </message>
    <message>
        <source>Install lessons from a stick.</source>
        <translation>Cài bài học từ USB.</translation>
    </message>
    <message>
        <source>Load it from the province&apos;s stick.</source>
        <translation>Nạp từ USB của tỉnh.</translation>
    </message>
    <message>
        <source>Enter the number, its source and its day.</source>
        <translation>Nhập số người, nguồn và ngày.</translation>
    </message>
    <message>
        <source>Enter a telephone number for each hamlet.</source>
        <translation>Nhập số điện thoại của từng thôn.</translation>
    </message>
    <message>
        <source>Enter the name of the network.</source>
        <translation>Nhập tên mạng Wi-Fi.</translation>
    </message>
    <message>
        <source>Enter the number, if the province has one.</source>
        <translation>Nhập số, nếu tỉnh có.</translation>
    </message>
    <message>
        <source>See on the page “Sync” what is missing.</source>
        <translation>Xem trang “Đồng bộ” còn thiếu gì.</translation>
    </message>
    <message>
        <source>Make the first copy on the page “Sync”.</source>
        <translation>Sao lưu lần đầu ở trang “Đồng bộ”.</translation>
    </message>
    <message>
        <source>Connect it in the system&apos;s settings, or save papers to a stick.</source>
        <translation>Nối máy in trong cài đặt hệ thống, hoặc lưu giấy tờ ra USB.</translation>
    </message>
    <message>
        <source>Open “Self-check”</source>
        <translation>Mở “Kiểm tra máy”</translation>
    </message>
    <message>
        <source>Open “Load from USB”</source>
        <translation>Mở “Nạp gói từ USB”</translation>
    </message>
    <message>
        <source>Open “Sync”</source>
        <translation>Mở “Đồng bộ”</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Đi nhập</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>Ready to open</source>
        <translation>Sẵn sàng mở trạm</translation>
    </message>
    <message numerus="yes">
        <source>%n necessary item(s) missing before opening</source>
        <translation>
            <numerusform>Còn thiếu %n mục bắt buộc</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more item(s) can follow, or are not needed here.</source>
        <translation>
            <numerusform>Còn %n mục có thể làm sau, hoặc ở đây không cần.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is there.</source>
        <translation>Đã có đủ mọi mục.</translation>
    </message>
    <message>
        <source>Touch a line to enter it.</source>
        <translation>Chạm vào một dòng để nhập.</translation>
    </message>
    <message>
        <source>Go-live checklist</source>
        <translation>Danh mục mở trạm</translation>
    </message>
    <message numerus="yes">
        <source>%n more can follow</source>
        <translation>
            <numerusform>%n mục để sau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hamlet(s)</source>
        <translation>
            <numerusform>%n thôn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s)</source>
        <translation>
            <numerusform>%n gói</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} adults</source>
        <translation>{count} người</translation>
    </message>
    <message>
        <source>{count} of {all} hamlets</source>
        <translation>{count}/{all} thôn</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã có</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Không cần</translation>
    </message>
    <message>
        <source>Necessary</source>
        <translation>Còn thiếu</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Chưa có</translation>
    </message>
</context>
<context>
    <name>GoLiveEntry</name>
    <message>
        <source>Go-live checklist</source>
        <translation>Danh mục mở trạm</translation>
    </message>
    <message>
        <source>Marked as not needed here.</source>
        <translation>Đã đánh dấu là ở đây không cần.</translation>
    </message>
    <message>
        <source>It is needed here</source>
        <translation>Ở đây có cần</translation>
    </message>
    <message>
        <source>Not needed here</source>
        <translation>Ở đây không cần</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Danh mục</translation>
    </message>
</context>
<context>
    <name>GoLiveList</name>
    <message>
        <source>Go-live checklist</source>
        <translation>Danh mục mở trạm</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Mọi cài đặt</translation>
    </message>
</context>
<context>
    <name>GoalLine</name>
    <message>
        <source>Second time:</source>
        <translation>Lần sau:</translation>
    </message>
    <message>
        <source>To do:</source>
        <translation>Việc:</translation>
    </message>
    <message>
        <source>What to do the second time</source>
        <translation>Việc cần làm lần sau</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>What is to be done on the phone</source>
        <translation>Viết việc cần làm trên điện thoại</translation>
    </message>
    <message>
        <source>%1/%2 words</source>
        <translation>%1/%2 từ</translation>
    </message>
</context>
<context>
    <name>Group</name>
    <message>
        <source>No session is open. Open today&apos;s session first, then teach the group.</source>
        <translation>Chưa mở buổi học nào. Hãy mở buổi học hôm nay trước, rồi dạy cả nhóm.</translation>
    </message>
    <message>
        <source>There are no lessons here yet.</source>
        <translation>Máy này chưa có bài học nào.</translation>
    </message>
    <message>
        <source>One lesson for the whole room. Which subject?</source>
        <translation>Cả phòng cùng học một bài. Chọn chủ đề nào?</translation>
    </message>
    <message>
        <source>Which lesson?</source>
        <translation>Chọn bài nào?</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n bài</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} minutes or more</source>
        <translation>{minutes} phút trở lên</translation>
    </message>
    <message>
        <source>{raised} of {present}</source>
        <translation>{raised} trên {present}</translation>
    </message>
    <message>
        <source>End the lesson</source>
        <translation>Kết thúc bài</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Bỏ qua bước này</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Bước sau</translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>Stop teaching the group?</source>
        <translation>Dừng dạy nhóm?</translation>
    </message>
    <message>
        <source>The published answers are kept.</source>
        <translation>Các câu đã công bố vẫn được giữ lại.</translation>
    </message>
    <message>
        <source>The published answers are kept. The hands counted now are not: they were not published.</source>
        <translation>Đáp án đã công bố được giữ. Số tay vừa đếm thì không, vì chưa công bố.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Go on with the lesson</source>
        <translation>Dạy tiếp</translation>
    </message>
    <message>
        <source>Is one more person here?</source>
        <translation>Thêm người có mặt?</translation>
    </message>
    <message>
        <source>All %1 people present have raised a hand already.</source>
        <translation>Cả %1 người có mặt đều đã giơ tay.</translation>
    </message>
    <message>
        <source>Yes, one more person</source>
        <translation>Thêm một người</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Publish the answer before you go on?</source>
        <translation>Công bố đáp án trước khi đi tiếp?</translation>
    </message>
    <message>
        <source>Hands counted: %1. They are recorded only when the answer is published.</source>
        <translation>Đã đếm %1 tay. Công bố đáp án thì số này mới được lưu.</translation>
    </message>
    <message>
        <source>Publish the answer</source>
        <translation>Công bố đáp án</translation>
    </message>
    <message>
        <source>Go on without recording</source>
        <translation>Đi tiếp, không lưu</translation>
    </message>
</context>
<context>
    <name>GuideChoice</name>
    <message>
        <source>Who are you?</source>
        <translation>Anh chị là ai?</translation>
    </message>
</context>
<context>
    <name>GuidePanel</name>
    <message>
        <source>Leave it</source>
        <translation>Giữ nguyên</translation>
    </message>
    <message>
        <source>Close and delete the name</source>
        <translation>Đóng và xóa tên</translation>
    </message>
    <message>
        <source>Close the account</source>
        <translation>Đóng tài khoản</translation>
    </message>
</context>
<context>
    <name>GuideRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Guides</name>
    <message>
        <source>Guide</source>
        <translation>Người hướng dẫn</translation>
    </message>
    <message>
        <source>Guide and author</source>
        <translation>Người hướng dẫn và soạn bài</translation>
    </message>
    <message>
        <source>Author of lessons</source>
        <translation>Người soạn bài</translation>
    </message>
    <message>
        <source>Lead guide</source>
        <translation>Trưởng nhóm hướng dẫn</translation>
    </message>
    <message>
        <source>Guide and technician</source>
        <translation>Người hướng dẫn kiêm kỹ thuật viên</translation>
    </message>
    <message>
        <source>Lead guide and technician</source>
        <translation>Trưởng nhóm kiêm kỹ thuật viên</translation>
    </message>
    <message>
        <source>The new PIN is set.</source>
        <translation>Đã đặt mã PIN mới.</translation>
    </message>
    <message>
        <source>No PIN yet</source>
        <translation>Chưa có mã PIN</translation>
    </message>
    <message>
        <source>Close the account of {name}?</source>
        <translation>Đóng tài khoản của {name}?</translation>
    </message>
    <message>
        <source>The guide can no longer enter. The name is deleted everywhere on this kiosk.</source>
        <translation>Người này không vào được nữa. Tên bị xóa ở mọi nơi trên trạm này.</translation>
    </message>
    <message>
        <source>The guide can no longer enter. The sessions of this guide stay in the reports.</source>
        <translation>Người này không vào được nữa. Các buổi đã mở vẫn còn trong báo cáo.</translation>
    </message>
</context>
<context>
    <name>GuidesList</name>
    <message>
        <source>Guides</source>
        <translation>Người hướng dẫn</translation>
    </message>
    <message>
        <source>Add a guide…</source>
        <translation>Thêm người…</translation>
    </message>
    <message>
        <source>No guide yet. Add the lead guide first, who then adds the other guides.</source>
        <translation>Chưa có ai. Thêm trưởng nhóm trước; trưởng nhóm sẽ thêm những người khác.</translation>
    </message>
</context>
<context>
    <name>HamletScreen</name>
    <message>
        <source>Hear again</source>
        <translation>Nghe lại</translation>
    </message>
    <message>
        <source>Learn without a name</source>
        <translation>Học không cần tên</translation>
    </message>
</context>
<context>
    <name>HamletsStep</name>
    <message>
        <source>Which hamlets does the commune have?</source>
        <translation>Xã có những thôn nào?</translation>
    </message>
    <message>
        <source>Hamlets, villages, residential groups, as people call them.</source>
        <translation>Thôn, bản, tổ dân phố, viết như bà con quen gọi.</translation>
    </message>
    <message>
        <source>Name of a hamlet</source>
        <translation>Tên thôn</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Bỏ %1</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>Lấy lại %1</translation>
    </message>
</context>
<context>
    <name>HandsFoot</name>
    <message>
        <source>people have raised a hand</source>
        <translation>người giơ tay</translation>
    </message>
    <message>
        <source>More than one answer is right: raise your hand for each.</source>
        <translation>Có nhiều câu đúng: mỗi câu giơ tay một lần.</translation>
    </message>
    <message>
        <source>Publish the answer</source>
        <translation>Công bố đáp án</translation>
    </message>
</context>
<context>
    <name>HandsRow</name>
    <message>
        <source>Right answer: %1. Hands: %2</source>
        <translation>Đáp án đúng: %1. Số tay: %2</translation>
    </message>
    <message>
        <source>%1. Hands: %2</source>
        <translation>%1. Số tay: %2</translation>
    </message>
    <message>
        <source>One hand less for answer %1</source>
        <translation>Bớt một tay cho câu %1</translation>
    </message>
    <message>
        <source>One more hand for answer %1</source>
        <translation>Thêm một tay cho câu %1</translation>
    </message>
</context>
<context>
    <name>HeadRow</name>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Kỳ trước</translation>
    </message>
    <message>
        <source>Period after</source>
        <translation>Kỳ sau</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lưu báo cáo</translation>
    </message>
</context>
<context>
    <name>Hero</name>
    <message>
        <source>is calling …</source>
        <translation>đang gọi đến…</translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation>Đang nói chuyện</translation>
    </message>
</context>
<context>
    <name>HintCard</name>
    <message>
        <source>Correct it</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Next hint</source>
        <translation>Lời nhắc sau</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Go on · steps left: %1</source>
        <translation>Học tiếp · còn %1 bước</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Học tiếp</translation>
    </message>
    <message>
        <source>Hear again</source>
        <translation>Nghe lại</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Touch one box.</source>
        <translation>Chạm vào một ô.</translation>
    </message>
    <message>
        <source>Lessons: %1 · done: %2</source>
        <translation>%1 bài · đã xong %2</translation>
    </message>
    <message>
        <source>No lessons yet</source>
        <translation>Chưa có bài</translation>
    </message>
</context>
<context>
    <name>HotspotActivity</name>
    <message>
        <source>Nothing found yet</source>
        <translation>Chưa tìm thấy chỗ nào</translation>
    </message>
    <message>
        <source>Found:</source>
        <translation>Đã tìm thấy:</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>%1 is on %2.</source>
        <translation>Đã ghi %1 vào %2.</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>Đang tìm tệp…</translation>
    </message>
    <message>
        <source>There are no files with questions here.</source>
        <translation>Ở đây không có tệp câu hỏi nào.</translation>
    </message>
    <message>
        <source>Put a USB stick with the file into this machine.</source>
        <translation>Hãy cắm USB có tệp câu hỏi vào máy này.</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) made</source>
        <translation>
            <numerusform>Đã làm %n bài</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 questions read</source>
        <translation>Đã đọc %1 câu</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n câu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new lesson(s)</source>
        <translation>
            <numerusform>%n bài mới</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>choose among %n lesson(s)</source>
        <translation>
            <numerusform>chọn trong %n bài</numerusform>
        </translation>
    </message>
    <message>
        <source>Another own lesson</source>
        <translation>Bài khác của xã</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) each</source>
        <translation>
            <numerusform>mỗi bài %n câu</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 questions each</source>
        <translation>mỗi bài %1–%2 câu</translation>
    </message>
    <message numerus="yes">
        <source>has %n step(s)</source>
        <translation>
            <numerusform>có %n bước</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>room for %n</source>
        <translation>
            <numerusform>còn %n chỗ</numerusform>
        </translation>
    </message>
    <message>
        <source>GIFT of Moodle</source>
        <translation>GIFT của Moodle</translation>
    </message>
    <message>
        <source>Aiken</source>
        <translation>Aiken</translation>
    </message>
    <message>
        <source>Moodle XML</source>
        <translation>Moodle XML</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng tính</translation>
    </message>
    <message>
        <source>QTI</source>
        <translation>QTI</translation>
    </message>
    <message>
        <source>H5P</source>
        <translation>H5P</translation>
    </message>
    <message>
        <source>One answer</source>
        <translation>Chọn một</translation>
    </message>
    <message>
        <source>Several answers</source>
        <translation>Chọn nhiều</translation>
    </message>
    <message>
        <source>True or false</source>
        <translation>Đúng hay sai</translation>
    </message>
    <message>
        <source>Pairs to join</source>
        <translation>Nối cặp</translation>
    </message>
    <message>
        <source>Things in order</source>
        <translation>Xếp thứ tự</translation>
    </message>
    <message>
        <source>Word to type</source>
        <translation>Điền chữ</translation>
    </message>
    <message>
        <source>Words for gaps</source>
        <translation>Chọn chữ điền</translation>
    </message>
    <message>
        <source>Things in groups</source>
        <translation>Xếp nhóm</translation>
    </message>
    <message>
        <source>Places in a picture</source>
        <translation>Chỗ trong hình</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang đọc</translation>
    </message>
    <message>
        <source>Free answer</source>
        <translation>Tự luận</translation>
    </message>
    <message>
        <source>Another kind</source>
        <translation>Loại khác</translation>
    </message>
    <message>
        <source>Turn into a choice</source>
        <translation>Đổi sang chọn</translation>
    </message>
    <message>
        <source>Choose which to keep</source>
        <translation>Chọn giữ câu nào</translation>
    </message>
    <message>
        <source>Choose the right one</source>
        <translation>Chọn câu đúng</translation>
    </message>
    <message>
        <source>Write it shorter</source>
        <translation>Viết ngắn lại</translation>
    </message>
    <message>
        <source>Turn into a page</source>
        <translation>Đổi sang trang đọc</translation>
    </message>
    <message numerus="yes">
        <source>Choose %n of them</source>
        <translation>
            <numerusform>Chọn lấy %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Words for the learner, such as “bạn”, became the kiosk&apos;s form of address.</source>
        <translation>Chữ gọi người học, như “bạn”, đã đổi thành cách gọi của trạm.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) made smaller: %1 became %2</source>
        <translation>
            <numerusform>Thu nhỏ %n hình: %1 còn %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Formatting removed in %n question(s)</source>
        <translation>
            <numerusform>Bỏ HTML ở %n câu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“bạn” became the kiosk&apos;s form of address in %n question(s)</source>
        <translation>
            <numerusform>Đổi “bạn” thành cách gọi của trạm: %n câu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n explanation(s) to be written</source>
        <translation>
            <numerusform>%n câu cần viết lời giải thích</numerusform>
        </translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>Text with gaps</source>
        <translation>Câu có chỗ trống</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Câu trả lời %1</translation>
    </message>
    <message>
        <source>Belongs to %1</source>
        <translation>Đi với câu %1</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Own lessons</source>
        <translation>Bài của xã</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Nhập từ tệp</translation>
    </message>
    <message>
        <source>I understand</source>
        <translation>Tôi hiểu rồi</translation>
    </message>
    <message>
        <source>Into which lesson?</source>
        <translation>Nhập vào bài nào?</translation>
    </message>
    <message>
        <source>No lesson has room for so many questions. Leave some out, or make new lessons of them.</source>
        <translation>Không bài nào còn đủ chỗ. Hãy bỏ bớt câu, hoặc nhập thành bài mới.</translation>
    </message>
</context>
<context>
    <name>InlineDialogue</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>Installed packs</name>
    <message>
        <source>There is no pack on this kiosk. Load one from a USB stick.</source>
        <translation>Trạm chưa có gói bài học nào. Hãy nạp từ USB.</translation>
    </message>
    <message>
        <source>Going back or removing keeps all results.</source>
        <translation>Quay lại bản trước hay gỡ gói đều không mất kết quả học.</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Chưa có gì.</translation>
    </message>
    <message>
        <source>Newest first.</source>
        <translation>Mới nhất ở trên cùng.</translation>
    </message>
    <message>
        <source>Lessons of the commune itself: {name}</source>
        <translation>Bài của xã: {name}</translation>
    </message>
    <message>
        <source>{title}   {version} · removed</source>
        <translation>{title}   {version} · đã gỡ</translation>
    </message>
    <message>
        <source>Remove the pack “{title}”?</source>
        <translation>Gỡ gói “{title}”?</translation>
    </message>
    <message>
        <source>voices for 1 lesson</source>
        <translation>giọng đọc cho 1 bài</translation>
    </message>
    <message>
        <source>voices for {count} lessons</source>
        <translation>giọng đọc cho {count} bài</translation>
    </message>
    <message>
        <source>1 lesson</source>
        <translation>1 bài</translation>
    </message>
    <message>
        <source>{count} lessons</source>
        <translation>{count} bài</translation>
    </message>
    <message>
        <source>Lessons removed from the kiosk: {count}. Results are kept. You can restore it until the next restart, then only from a stick.</source>
        <translation>Số bài biến mất khỏi trạm: {count}. Kết quả học vẫn còn. Lấy lại được cho đến lần khởi động sau; sau đó phải nạp lại từ USB.</translation>
    </message>
    <message>
        <source>Stop trusting</source>
        <translation>Thôi tin</translation>
    </message>
    <message>
        <source>Stop trusting the lessons of {name}?</source>
        <translation>Thôi tin bài của {name}?</translation>
    </message>
    <message>
        <source>All packs that the commune made itself leave this kiosk and cannot be restored here. Results are kept. To use them again, the key of the commune must be confirmed anew.</source>
        <translation>Mọi gói bài do xã tự làm sẽ rời trạm này và không khôi phục được tại đây. Kết quả vẫn giữ. Muốn dùng lại thì phải xác nhận lại khóa của xã.</translation>
    </message>
    <message>
        <source>Go back to {title} {version}?</source>
        <translation>Quay lại {title} bản {version}?</translation>
    </message>
    <message>
        <source>Version {version} is set aside. Lessons in progress finish unchanged.</source>
        <translation>Bản {version} được cất đi. Ai đang học dở thì học nốt bài như cũ.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Restore {title} {version}?</source>
        <translation>Lấy lại {title} bản {version}?</translation>
    </message>
    <message>
        <source>Its lessons appear again at once.</source>
        <translation>Các bài hiện lại ngay.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>{pack} {version} was removed</source>
        <translation>Đã gỡ {pack} {version}</translation>
    </message>
    <message>
        <source>{pack} was reverted from {before} to {version}</source>
        <translation>{pack} quay lại từ {before} về {version}</translation>
    </message>
    <message>
        <source>{pack} {version} was restored</source>
        <translation>Đã lấy lại {pack} {version}</translation>
    </message>
    <message>
        <source>{pack} {version} was installed with an expired signature</source>
        <translation>Đã cài {pack} {version} với chữ ký hết hạn</translation>
    </message>
    <message>
        <source>{pack} {version} was installed</source>
        <translation>Đã cài {pack} {version}</translation>
    </message>
</context>
<context>
    <name>IssuingSection</name>
    <message>
        <source>Search by name</source>
        <translation>Tìm theo tên</translation>
    </message>
    <message>
        <source>Choose nobody</source>
        <translation>Bỏ chọn tất cả</translation>
    </message>
    <message>
        <source>Choose all with new tasks</source>
        <translation>Chọn tất cả người có việc mới</translation>
    </message>
    <message>
        <source>Preview (%1)</source>
        <translation>Xem trước (%1)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>The program changed something here</source>
        <translation>Máy đã sửa câu này</translation>
    </message>
    <message>
        <source>Leave out question %1</source>
        <translation>Bỏ câu %1</translation>
    </message>
    <message>
        <source>Import question %1</source>
        <translation>Nhập câu %1</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Your progress is kept</source>
        <translation>Đã lưu tiến độ</translation>
    </message>
    <message>
        <source>Progress is kept for {name}</source>
        <translation>Đã lưu tiến độ cho {name}</translation>
    </message>
</context>
<context>
    <name>KeepingButton</name>
    <message>
        <source>The guide is coming</source>
        <translation>Đã gọi người hướng dẫn</translation>
    </message>
    <message>
        <source>Keep my progress</source>
        <translation>Lưu tiến độ cho tôi</translation>
    </message>
</context>
<context>
    <name>KeypadElement</name>
    <message>
        <source>Number keys</source>
        <translation>Bàn phím số</translation>
    </message>
    <message>
        <source>Delete a digit</source>
        <translation>Xóa một số</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Gọi</translation>
    </message>
</context>
<context>
    <name>KioskStage</name>
    <message>
        <source>I understand</source>
        <translation>Đã hiểu</translation>
    </message>
    <message>
        <source>Are you still here?</source>
        <translation>{Addr} còn ở đây không?</translation>
    </message>
    <message>
        <source>If nobody touches the screen, it goes back to the beginning.</source>
        <translation>Nếu không ai chạm, máy sẽ trở về màn hình đầu.</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Tôi vẫn ở đây</translation>
    </message>
    <message>
        <source>The guide has been called</source>
        <translation>Đã gọi người hướng dẫn</translation>
    </message>
    <message>
        <source>No guide is called now</source>
        <translation>Máy chưa gọi được người hướng dẫn</translation>
    </message>
    <message>
        <source>Please wait a moment, or go on by yourself.</source>
        <translation>{Addr} chờ một lát, hoặc cứ học tiếp.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Học tiếp</translation>
    </message>
    <message>
        <source>The guide comes and writes down your name</source>
        <translation>Người hướng dẫn sẽ đến ghi tên {addr}</translation>
    </message>
    <message>
        <source>You can go on learning. Next time, choose your name and your three pictures.</source>
        <translation>{Addr} có thể học tiếp ngay. Lần sau, {addr} chọn tên và ba hình của mình.</translation>
    </message>
    <message>
        <source>Next time you go on from here. Until the guide comes, you can go on learning.</source>
        <translation>Lần sau {addr} học tiếp từ chỗ này. Trong lúc chờ, {addr} cứ học tiếp.</translation>
    </message>
    <message>
        <source>Go on learning</source>
        <translation>Học tiếp</translation>
    </message>
    <message>
        <source>No need any more</source>
        <translation>Thôi, không cần nữa</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Người hướng dẫn</translation>
    </message>
    <message>
        <source>Go on with the lesson you were in?</source>
        <translation>Máy vừa bị tắt giữa chừng. {Addr} học tiếp nhé?</translation>
    </message>
    <message>
        <source>Go on with the lesson</source>
        <translation>Học tiếp bài đang dở</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Bắt đầu lại</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>Change the language</source>
        <translation>Đổi ngôn ngữ</translation>
    </message>
</context>
<context>
    <name>LanguagePane</name>
    <message>
        <source>Which language is it? Write its name.</source>
        <translation>Tiếng nào? Viết tên tiếng ấy.</translation>
    </message>
    <message>
        <source>tiếng Pa Cô</source>
        <translation>tiếng Pa Cô</translation>
    </message>
    <message>
        <source>The sentences stay in Vietnamese on the screen; the reader says them in this language.</source>
        <translation>Câu trên màn hình vẫn là chữ tiếng Việt; người đọc nói lại bằng tiếng này.</translation>
    </message>
    <message>
        <source>Use this language</source>
        <translation>Dùng tiếng này</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>In which language does every visit start?</source>
        <translation>Mỗi lượt học bắt đầu bằng tiếng nào?</translation>
    </message>
    <message>
        <source>Residents can change it for their visit.</source>
        <translation>Người học đổi được tiếng cho lượt của mình.</translation>
    </message>
</context>
<context>
    <name>LastNumberSection</name>
    <message>
        <source>Number on the paper, for example 47</source>
        <translation>Số ghi trên giấy, ví dụ 47</translation>
    </message>
    <message>
        <source>No, change it</source>
        <translation>Không, sửa lại</translation>
    </message>
    <message>
        <source>No paper was printed since</source>
        <translation>Sau đó chưa in giấy nào</translation>
    </message>
    <message>
        <source>Yes, that is right</source>
        <translation>Đúng rồi</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
</context>
<context>
    <name>LeadText</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Learners</name>
    <message>
        <source>Delete {name}?</source>
        <translation>Xóa {name}?</translation>
    </message>
    <message>
        <source>Name, year of birth, face and pictures are deleted for good, also from the backups on this kiosk. The lessons stay in the reports as numbers without a name. A sealed copy on a stick keeps the name until a newer one replaces it.</source>
        <translation>Tên, năm sinh, khuôn mặt và ba hình bị xóa hẳn, kể cả trong bản sao lưu trên trạm này. Các bài đã học vẫn nằm trong báo cáo dưới dạng con số không kèm tên. Bản sao niêm phong trên USB còn giữ tên cho đến khi bản mới thay thế.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Not used: {count}</source>
        <translation>Ngừng dùng: {count}</translation>
    </message>
    <message>
        <source>Will be deleted: {count}</source>
        <translation>Sắp xóa: {count}</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} người</translation>
    </message>
    <message>
        <source>Not deleted completely yet: {count}</source>
        <translation>Chưa xóa xong: {count}</translation>
    </message>
    <message>
        <source>Nobody of this name is registered.</source>
        <translation>Chưa có học viên nào tên này.</translation>
    </message>
    <message>
        <source>Nobody is registered here yet. People are added on the page “Attendance”.</source>
        <translation>Ở đây chưa có học viên nào. Thêm người ở trang “Điểm danh”.</translation>
    </message>
    <message>
        <source>Correct the details</source>
        <translation>Sửa thông tin</translation>
    </message>
    <message>
        <source>Merge with another record</source>
        <translation>Gộp với hồ sơ khác</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Đã học</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Sự đồng ý</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>You can do it alone</source>
        <translation>{Addr} tự làm được</translation>
    </message>
    <message>
        <source>You can do it when somebody shows you</source>
        <translation>{Addr} làm được khi có người chỉ</translation>
    </message>
    <message>
        <source>You have not done it yet</source>
        <translation>{Addr} chưa làm</translation>
    </message>
    <message>
        <source>A task that is no longer on this kiosk</source>
        <translation>Một việc không còn trên máy này</translation>
    </message>
    <message>
        <source>Nothing finished yet.</source>
        <translation>Chưa học xong bài nào.</translation>
    </message>
    <message>
        <source>Alone: {alone} · when shown: {helped} · not yet: {left} · lessons done: {lessons}</source>
        <translation>Tự làm được: {alone} · khi có người chỉ: {helped} · chưa làm: {left} · bài đã học: {lessons}</translation>
    </message>
    <message>
        <source>Deletion from {day}: 24 months away</source>
        <translation>Sẽ xóa từ {day}: 24 tháng không đến</translation>
    </message>
    <message>
        <source>The record is kept but not used: the person does not agree to it.</source>
        <translation>Hồ sơ còn lưu nhưng không dùng, vì người học không đồng ý.</translation>
    </message>
    <message>
        <source>Give {name} three new pictures?</source>
        <translation>Cấp ba hình mới cho {name}?</translation>
    </message>
    <message>
        <source>The new pictures of {name}</source>
        <translation>Ba hình mới của {name}</translation>
    </message>
    <message>
        <source>Look at them together, from left to right. The old ones no longer work.</source>
        <translation>Cùng xem từ trái sang phải. Ba hình cũ không dùng được nữa.</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>nữ</translation>
    </message>
    <message>
        <source>man</source>
        <translation>nam</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>The record is kept but not used: the person asked for it.</source>
        <translation>Hồ sơ được giữ nhưng không dùng: người học đã yêu cầu.</translation>
    </message>
    <message>
        <source>A visit as a guest</source>
        <translation>Một lượt học với tư cách khách</translation>
    </message>
    <message>
        <source>A lesson that is no longer on this kiosk</source>
        <translation>Một bài không còn trên trạm này</translation>
    </message>
    <message>
        <source>Lesson done</source>
        <translation>Bài đã học</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translation>Không đồng ý</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>từ {day}</translation>
    </message>
    <message>
        <source>No other record of this name.</source>
        <translation>Không có hồ sơ nào khác tên này.</translation>
    </message>
    <message>
        <source>No similar record. Search by name.</source>
        <translation>Không có hồ sơ nào giống. Hãy tìm theo tên.</translation>
    </message>
    <message>
        <source>Merge {other} into {kept}?</source>
        <translation>Gộp {other} vào {kept}?</translation>
    </message>
    <message>
        <source>Merge {other} into this record?</source>
        <translation>Gộp {other} vào hồ sơ này?</translation>
    </message>
    <message>
        <source>The lessons of both count together. {name} signs in with the face and the pictures of this record. The button “Separate” undoes it.</source>
        <translation>Bài học của hai hồ sơ được tính chung. {name} vào học bằng khuôn mặt và ba hình của hồ sơ này. Nút “Tách” sẽ hoàn lại.</translation>
    </message>
    <message>
        <source>The whole name: always deleted</source>
        <translation>Cả họ tên: luôn bị xóa</translation>
    </message>
    <message>
        <source>To be deleted. Touch to keep it</source>
        <translation>Sẽ xóa. Chạm để giữ lại</translation>
    </message>
    <message>
        <source>Stays. Touch to delete it</source>
        <translation>Giữ lại. Chạm để xóa</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Correct the name of {name}?</source>
        <translation>Sửa tên của {name}?</translation>
    </message>
</context>
<context>
    <name>LearnersList</name>
    <message>
        <source>Learners</source>
        <translation>Học viên</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Tìm theo tên</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <translation>Việc cần làm: %1</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Việc cần làm</translation>
    </message>
</context>
<context>
    <name>LearnersPage</name>
    <message>
        <source>The old pictures no longer work.</source>
        <translation>Ba hình cũ sẽ không dùng được nữa.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Chờ một chút…</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Xóa hẳn</translation>
    </message>
    <message>
        <source>Correct the name</source>
        <translation>Sửa tên</translation>
    </message>
    <message>
        <source>Use it again</source>
        <translation>Dùng lại</translation>
    </message>
    <message>
        <source>Stop using it</source>
        <translation>Ngừng dùng</translation>
    </message>
    <message>
        <source>New pictures</source>
        <translation>Cấp hình mới</translation>
    </message>
    <message>
        <source>Do not merge</source>
        <translation>Không gộp</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Gộp</translation>
    </message>
    <message>
        <source>It is destroyed</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>LeavePage</name>
    <message>
        <source>One moment…</source>
        <translation>Chờ một chút…</translation>
    </message>
    <message>
        <source>Leave, restart, power off</source>
        <translation>Thoát, khởi động lại, tắt máy</translation>
    </message>
    <message>
        <source>The program runs in a window: close it with the window button. In full-screen mode, use this page.</source>
        <translation>Đây là cửa sổ trên máy bàn: đóng bằng nút của cửa sổ. Khi trạm chạy toàn màn hình thì thoát ở trang này.</translation>
    </message>
    <message>
        <source>All results are saved. Nobody is learning now.</source>
        <translation>Kết quả học đã được lưu. Lúc này không có ai đang học.</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Leave kiosk mode</source>
        <translation>Thoát khỏi trạm</translation>
    </message>
    <message>
        <source>The kiosk program closes and does not restart by itself. The machine shows its console.</source>
        <translation>Trạm đóng lại và không tự mở lên nữa. Máy hiện dòng lệnh.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Restart the machine</source>
        <translation>Khởi động lại máy</translation>
    </message>
    <message>
        <source>The machine restarts; the kiosk is ready again after about a minute.</source>
        <translation>Máy tắt rồi bật lại; khoảng một phút sau trạm lại sẵn sàng.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Khởi động lại</translation>
    </message>
    <message>
        <source>Power off the machine</source>
        <translation>Tắt máy</translation>
    </message>
    <message>
        <source>The machine stays off until somebody presses its power button.</source>
        <translation>Máy tắt hẳn cho đến khi có người bấm nút nguồn.</translation>
    </message>
    <message>
        <source>Power off</source>
        <translation>Tắt máy</translation>
    </message>
</context>
<context>
    <name>LeftCard</name>
    <message>
        <source>%1 · %2</source>
        <translation>Câu %1 · %2</translation>
    </message>
</context>
<context>
    <name>LeftColumn</name>
    <message numerus="yes">
        <source>%n question(s) not yet</source>
        <translation>
            <numerusform>%n câu chưa nhập được</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet</source>
        <translation>
            <numerusform>Còn %n câu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonCard</name>
    <message>
        <source>More about %1</source>
        <translation>Thêm về %1</translation>
    </message>
</context>
<context>
    <name>LessonChoice</name>
    <message>
        <source>Another subject</source>
        <translation>Chủ đề khác</translation>
    </message>
</context>
<context>
    <name>LessonDesk</name>
    <message>
        <source>What you write stays here, and is stored as soon as there is room.</source>
        <translation>Chữ đang viết vẫn còn trên màn hình, có chỗ là máy tự lưu.</translation>
    </message>
    <message>
        <source>Do not switch the machine off. Call the technician.</source>
        <translation>Đừng tắt máy, hãy gọi kỹ thuật viên.</translation>
    </message>
</context>
<context>
    <name>LessonListScreen</name>
    <message>
        <source>Hear again</source>
        <translation>Nghe lại</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
</context>
<context>
    <name>LessonSheet</name>
    <message>
        <source>Which step?</source>
        <translation>Chép bước nào?</translation>
    </message>
    <message>
        <source>From which lesson?</source>
        <translation>Chép từ bài nào?</translation>
    </message>
    <message>
        <source>There is no other own lesson yet. Copy a lesson of the province on the shelf first.</source>
        <translation>Xã chưa có bài nào khác. Hãy chép một bài của tỉnh về trước.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>LessonStage</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Bước %1 trong %2</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Gợi ý</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>New</source>
        <translation>bài mới</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>đang học dở</translation>
    </message>
    <message>
        <source>Done, practise more</source>
        <translation>đã xong, nên luyện thêm</translation>
    </message>
    <message>
        <source>Done by yourself</source>
        <translation>đã tự làm được</translation>
    </message>
    <message>
        <source>What you need</source>
        <translation>bài {addr} cần</translation>
    </message>
    <message>
        <source>{minutes} minutes · {standing}</source>
        <translation>{minutes} phút · {standing}</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Too loud</source>
        <translation>To quá</translation>
    </message>
    <message>
        <source>Just right</source>
        <translation>Vừa</translation>
    </message>
    <message>
        <source>Too quiet</source>
        <translation>Nhỏ quá</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Chờ một chút…</translation>
    </message>
    <message>
        <source>Now read</source>
        <translation>Mời đọc</translation>
    </message>
    <message>
        <source>Record it again</source>
        <translation>Ghi lại câu này</translation>
    </message>
</context>
<context>
    <name>LikelyStep</name>
    <message>
        <source>Is it this person?</source>
        <translation>Có phải người này?</translation>
    </message>
    <message>
        <source>Touch the person, who is then marked as present. Nothing is entered twice.</source>
        <translation>Chạm đúng người đó thì máy ghi có mặt luôn, không phải nhập lại.</translation>
    </message>
    <message>
        <source>No, another person</source>
        <translation>Không, là người khác</translation>
    </message>
</context>
<context>
    <name>ListSheet</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>ListsSection</name>
    <message>
        <source>Attendance sheet of the open or of the last session, for signatures</source>
        <translation>Danh sách điểm danh của buổi đang mở hoặc buổi gần nhất, để ký tên</translation>
    </message>
    <message>
        <source>There was no session yet, so there is no attendance sheet.</source>
        <translation>Chưa có buổi học nào nên chưa có danh sách điểm danh.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Class list: %1</source>
        <translation>Danh sách lớp: %1</translation>
    </message>
    <message>
        <source>Why do you need it? The reason and your name are recorded.</source>
        <translation>Cần danh sách để làm gì? Lý do và tên người lập được ghi lại.</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>Files copied to the stick: {count}. You can remove it.</source>
        <translation>Đã chép {count} tệp ra USB. Có thể rút USB.</translation>
    </message>
    <message>
        <source>Newest first, in English, for the people who maintain the program. It has no personal data.</source>
        <translation>Mới nhất ở trên, bằng tiếng Anh, dành cho người sửa chương trình. Không có gì về người học.</translation>
    </message>
    <message>
        <source>There are no warnings.</source>
        <translation>Không có cảnh báo nào.</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>Chưa ghi gì.</translation>
    </message>
    <message>
        <source>{head} · {count} times</source>
        <translation>{head} · {count} lần</translation>
    </message>
</context>
<context>
    <name>LogsPage</name>
    <message>
        <source>Log</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Chỉ sự cố</translation>
    </message>
    <message>
        <source>Other stick</source>
        <translation>USB khác</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Đọc lại</translation>
    </message>
    <message>
        <source>Plug in a stick to copy</source>
        <translation>Chép: cắm USB</translation>
    </message>
    <message>
        <source>Copy to USB “%1”</source>
        <translation>Chép ra USB “%1”</translation>
    </message>
</context>
<context>
    <name>LookSheet</name>
    <message>
        <source>Question %1: what was changed</source>
        <translation>Câu %1: máy đã sửa</translation>
    </message>
    <message>
        <source>Question %1: nothing was changed</source>
        <translation>Câu %1: giữ nguyên</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Bước</translation>
    </message>
    <message>
        <source>Leave this question out</source>
        <translation>Bỏ câu này</translation>
    </message>
    <message>
        <source>Import this question</source>
        <translation>Nhập câu này</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Digital learning station</source>
        <translation>Trạm học số</translation>
    </message>
    <message>
        <source>Own lessons</source>
        <translation>Bài của xã</translation>
    </message>
</context>
<context>
    <name>MannerStep</name>
    <message>
        <source>How should the kiosk behave?</source>
        <translation>Trạm hoạt động thế nào?</translation>
    </message>
    <message>
        <source>Form of address, waiting and night hours.</source>
        <translation>Xưng hô, giờ chờ, giờ nghỉ.</translation>
    </message>
</context>
<context>
    <name>MarkControl</name>
    <message>
        <source>What a touch means</source>
        <translation>Chạm vào đây là</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Đúng đường</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>Chưa đúng</translation>
    </message>
    <message>
        <source>Only a reply</source>
        <translation>Chỉ trả lời</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Không gì</translation>
    </message>
</context>
<context>
    <name>MatchingBoard</name>
    <message>
        <source>Chosen</source>
        <translation>Đã chọn</translation>
    </message>
    <message>
        <source>Joined with: %1</source>
        <translation>Đã nối với: %1</translation>
    </message>
    <message>
        <source>Right. Joined with: %1</source>
        <translation>Đúng. Đã nối với: %1</translation>
    </message>
    <message>
        <source>Not yet right. Joined with: %1</source>
        <translation>Chưa đúng. Đã nối với: %1</translation>
    </message>
    <message>
        <source>All joined. You can still change a pair.</source>
        <translation>Đã nối xong. Vẫn đổi lại được.</translation>
    </message>
    <message>
        <source>Touch one of these</source>
        <translation>Chạm vào một ô</translation>
    </message>
    <message>
        <source>Now touch what belongs to it</source>
        <translation>Giờ chạm vào ô đi cùng với nó</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Hình %1</translation>
    </message>
</context>
<context>
    <name>MergeView</name>
    <message>
        <source>Search by name</source>
        <translation>Tìm theo tên</translation>
    </message>
</context>
<context>
    <name>MirrorAddress</name>
    <message>
        <source>Network address of the packs</source>
        <translation>Địa chỉ gói bài học trên mạng</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Back to province key</source>
        <translation>Về khóa của tỉnh</translation>
    </message>
</context>
<context>
    <name>ModeTabs</name>
    <message>
        <source>Watch</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Follow along</source>
        <translation>Làm theo</translation>
    </message>
    <message>
        <source>On my own</source>
        <translation>Tự làm</translation>
    </message>
    <message>
        <source>A different way</source>
        <translation>Làm khác đi</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã xong</translation>
    </message>
</context>
<context>
    <name>NameForm</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>A new guide</source>
        <translation>Người hướng dẫn mới</translation>
    </message>
    <message>
        <source>Correct the name</source>
        <translation>Sửa tên</translation>
    </message>
    <message>
        <source>Family name and given name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>A lead guide also adds guides, merges and deletes learners, and exports lists.</source>
        <translation>Trưởng nhóm còn thêm người hướng dẫn, gộp và xóa học viên, xuất danh sách.</translation>
    </message>
    <message>
        <source>Next: the PIN</source>
        <translation>Tiếp: mã PIN</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>NavigationKey</name>
    <message>
        <source>Here</source>
        <translation>Ở đây</translation>
    </message>
</context>
<context>
    <name>NavigationKeys</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Recent apps</source>
        <translation>Ứng dụng vừa dùng</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Màn hình chính</translation>
    </message>
</context>
<context>
    <name>NewLessonsSheet</name>
    <message>
        <source>Which strand, and which names?</source>
        <translation>Mảng nào, tên bài là gì?</translation>
    </message>
    <message numerus="yes">
        <source>Lesson %1 · %n question(s)</source>
        <translation>
            <numerusform>Bài %1 · %n câu</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
</context>
<context>
    <name>NewRequestView</name>
    <message>
        <source>What does the person want?</source>
        <translation>Người học yêu cầu gì?</translation>
    </message>
    <message>
        <source>Record the request</source>
        <translation>Ghi nhận yêu cầu</translation>
    </message>
</context>
<context>
    <name>NewView</name>
    <message>
        <source>Own lessons</source>
        <translation>Bài của xã</translation>
    </message>
    <message>
        <source>A new lesson</source>
        <translation>Bài mới</translation>
    </message>
    <message>
        <source>Title of the lesson</source>
        <translation>Tên bài</translation>
    </message>
    <message>
        <source>What will people be able to do?</source>
        <translation>Học xong bà con làm được gì?</translation>
    </message>
    <message>
        <source>Which strand does it belong to?</source>
        <translation>Bài thuộc chủ đề nào?</translation>
    </message>
    <message>
        <source>What shall it begin with?</source>
        <translation>Bắt đầu với gì?</translation>
    </message>
    <message>
        <source>Begin to write</source>
        <translation>Bắt đầu soạn</translation>
    </message>
</context>
<context>
    <name>NightScreen</name>
    <message>
        <source>The screen is dark at night. Touch it, or press a key, to wake it.</source>
        <translation>Ban đêm màn hình để tối. Chạm vào màn hình hoặc nhấn một phím để bật sáng.</translation>
    </message>
</context>
<context>
    <name>NoSession</name>
    <message>
        <source>Where is the session?</source>
        <translation>Học ở đâu?</translation>
    </message>
    <message>
        <source>Other hamlets</source>
        <translation>Thôn khác</translation>
    </message>
    <message>
        <source>Open the session</source>
        <translation>Mở buổi học</translation>
    </message>
</context>
<context>
    <name>NoteMentionRow</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>NotesQuestion</name>
    <message>
        <source>These notes of sessions may name the person. Words in [ ] will be deleted. Touch a note to change that.</source>
        <translation>Những ghi chú buổi học này có thể nhắc đến người đó. Chữ trong [ ] sẽ bị xóa. Chạm vào ghi chú để đổi.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>NoticeOverlay</name>
    <message>
        <source>Seconds left: %1</source>
        <translation>Còn %1 giây</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: less</source>
        <translation>%1: bớt</translation>
    </message>
    <message>
        <source>%1: more</source>
        <translation>%1: thêm</translation>
    </message>
</context>
<context>
    <name>NumberStepper</name>
    <message>
        <source>%1: less</source>
        <translation>%1: giảm</translation>
    </message>
    <message>
        <source>%1: more</source>
        <translation>%1: tăng</translation>
    </message>
</context>
<context>
    <name>OptionSheet</name>
    <message>
        <source>Which answer is right?</source>
        <translation>Câu nào đúng?</translation>
    </message>
    <message numerus="yes">
        <source>Choose at most %n answer(s); %1 chosen</source>
        <translation>
            <numerusform>Chọn nhiều nhất %n câu; đã chọn %1</numerusform>
        </translation>
    </message>
    <message>
        <source>right in the file</source>
        <translation>đúng theo tệp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
</context>
<context>
    <name>OutputResult</name>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Set up this kiosk</source>
        <translation>Cài đặt trạm mới</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Five minutes, step by step. Or all at once from the file tram-hoc.toml on a USB stick.</source>
        <translation>Năm phút, từng bước một. Hoặc làm một lần từ tệp tram-hoc.toml trên USB.</translation>
    </message>
    <message>
        <source>Touch a row to change it. Changes take effect when you leave these screens.</source>
        <translation>Chạm vào một dòng để đổi. Thay đổi có hiệu lực khi thoát khỏi các màn hình này.</translation>
    </message>
    <message>
        <source>View the file on the stick</source>
        <translation>Xem tệp trên USB</translation>
    </message>
    <message>
        <source>Use a file on a stick</source>
        <translation>Từ tệp trên USB</translation>
    </message>
</context>
<context>
    <name>Own data</name>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>What this kiosk stores about you</source>
        <translation>Dữ liệu mà trạm học đang lưu về {addr}</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Về {addr}</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Để vào học</translation>
    </message>
    <message>
        <source>What you agreed to</source>
        <translation>Những điều {addr} đã trả lời</translation>
    </message>
    <message>
        <source>Your requests</source>
        <translation>Yêu cầu của {addr}</translation>
    </message>
    <message>
        <source>When you came</source>
        <translation>Những lần {addr} đến</translation>
    </message>
    <message>
        <source>What you learned</source>
        <translation>Những gì {addr} đã học</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Giấy ghi nhận</translation>
    </message>
    <message>
        <source>Notes of guides that name you</source>
        <translation>Ghi chú của người hướng dẫn có nhắc tên {addr}</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Điều nên biết</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Không có gì.</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>không khai</translation>
    </message>
    <message>
        <source>another place</source>
        <translation>nơi khác</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>Tên: {name}</translation>
    </message>
    <message>
        <source>Year of birth: {year}</source>
        <translation>Năm sinh: {year}</translation>
    </message>
    <message>
        <source>Sex: {sex}</source>
        <translation>Giới: {sex}</translation>
    </message>
    <message>
        <source>Hamlet: {hamlet}</source>
        <translation>Nơi ở: {hamlet}</translation>
    </message>
    <message>
        <source>Stored since {day}</source>
        <translation>Được lưu từ ngày {day}</translation>
    </message>
    <message>
        <source>Entered a second time as: {name}</source>
        <translation>Đã ghi thêm một lần với tên: {name}</translation>
    </message>
    <message>
        <source>The record is kept but not used, because you asked for it.</source>
        <translation>Hồ sơ được giữ nhưng không dùng, vì {addr} đã yêu cầu.</translation>
    </message>
    <message>
        <source>A drawn face, to find your card. It is not a photo of you.</source>
        <translation>Một hình mặt vẽ, để {addr} nhận ra thẻ của mình. Đó không phải ảnh chụp {addr}.</translation>
    </message>
    <message>
        <source>Three secret pictures. They are stored so that nobody can read them.</source>
        <translation>Ba hình bí mật. Trạm lưu theo cách không ai đọc lại được.</translation>
    </message>
    <message>
        <source>{purpose}: yes, on {day}. Text no. {number}, read with {guide}.</source>
        <translation>{purpose}: đồng ý, ngày {day}. Bản lời hỏi số {number}, cùng {guide}.</translation>
    </message>
    <message>
        <source>{purpose}: no, on {day}. Text no. {number}, read with {guide}.</source>
        <translation>{purpose}: không đồng ý, ngày {day}. Bản lời hỏi số {number}, cùng {guide}.</translation>
    </message>
    <message>
        <source>a guide</source>
        <translation>người hướng dẫn</translation>
    </message>
    <message>
        <source>{kind}: asked on {received}, done on {day}</source>
        <translation>{kind}: yêu cầu ngày {received}, làm xong ngày {day}</translation>
    </message>
    <message>
        <source>{kind}: asked on {received}, to be done by {day}</source>
        <translation>{kind}: yêu cầu ngày {received}, phải làm xong chậm nhất ngày {day}</translation>
    </message>
    <message>
        <source>At the class on {day}, {place}</source>
        <translation>Đi học ngày {day}, {place}</translation>
    </message>
    <message>
        <source>Visits to this kiosk: {count}, the last one on {day}</source>
        <translation>Số lần học trên máy này: {count}, lần cuối ngày {day}</translation>
    </message>
    <message>
        <source>No. {number} of {day}</source>
        <translation>Số {number}, ngày {day}</translation>
    </message>
    <message>
        <source>Your answers in lessons are stored under a number, without your name.</source>
        <translation>Câu trả lời của {addr} trong các bài được lưu theo mã số, không kèm tên.</translation>
    </message>
    <message>
        <source>Your name stays with the commune. The province gets figures without names.</source>
        <translation>Tên của {addr} chỉ ở lại xã. Tỉnh chỉ nhận số liệu không có tên.</translation>
    </message>
    <message>
        <source>All this is kept until {months} months after your last visit, then it is deleted.</source>
        <translation>Tất cả được giữ đến {months} tháng sau lần học cuối, rồi được xóa.</translation>
    </message>
    <message>
        <source>You can have it corrected, copied, not used, or deleted: ask a guide.</source>
        <translation>{Addr} có thể nhờ sửa, chép ra giấy, ngừng dùng hoặc xóa: hãy nói với người hướng dẫn.</translation>
    </message>
    <message>
        <source>What is stored about {name}</source>
        <translation>Dữ liệu của {name}</translation>
    </message>
</context>
<context>
    <name>OwnDataView</name>
    <message>
        <source>Print or save</source>
        <translation>In hoặc lưu</translation>
    </message>
</context>
<context>
    <name>OwnMark</name>
    <message>
        <source>From our commune</source>
        <translation>Bài của xã</translation>
    </message>
</context>
<context>
    <name>PIN</name>
    <message>
        <source>Repeated digits are easy to guess. Choose others.</source>
        <translation>Số lặp lại rất dễ đoán. Chọn số khác.</translation>
    </message>
    <message>
        <source>Sequences of digits are easy to guess. Choose others.</source>
        <translation>Dãy số tăng hay giảm đều rất dễ đoán. Chọn số khác.</translation>
    </message>
    <message>
        <source>Only one or two different digits are easy to guess. Choose others.</source>
        <translation>Mã chỉ có một, hai chữ số khác nhau rất dễ đoán. Chọn số khác.</translation>
    </message>
    <message>
        <source>A number that reads the same backwards is easy to guess. Choose another one.</source>
        <translation>Số đọc xuôi ngược như nhau rất dễ đoán. Chọn số khác.</translation>
    </message>
    <message>
        <source>A line or shape on the keypad is easy to guess. Choose another number.</source>
        <translation>Các phím thẳng hàng hay thành hình trên bàn phím rất dễ đoán. Chọn số khác.</translation>
    </message>
    <message>
        <source>A date or a year is easy to guess. Choose another number.</source>
        <translation>Ngày tháng, năm sinh rất dễ đoán. Chọn số khác.</translation>
    </message>
    <message>
        <source>Many people choose this number, so it is easy to guess. Choose another one.</source>
        <translation>Số này nhiều người hay đặt nên rất dễ đoán. Chọn số khác.</translation>
    </message>
    <message>
        <source>This PIN is already in use at this kiosk. Choose another one.</source>
        <translation>Ở trạm này đã có người dùng mã PIN này. Chọn mã khác.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Chờ một chút…</translation>
    </message>
    <message>
        <source>Staff: enter your PIN</source>
        <translation>Cán bộ: nhập mã PIN</translation>
    </message>
    <message>
        <source>Enter the technician&apos;s current PIN</source>
        <translation>Nhập mã PIN hiện nay của kỹ thuật viên</translation>
    </message>
    <message>
        <source>Choose the technician&apos;s PIN</source>
        <translation>Đặt mã PIN cho kỹ thuật viên</translation>
    </message>
    <message>
        <source>Choose a new PIN</source>
        <translation>Đặt mã PIN mới</translation>
    </message>
    <message>
        <source>Enter it once more</source>
        <translation>Nhập lại lần nữa</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>Too many wrong PINs</source>
        <translation>Nhập sai quá nhiều lần</translation>
    </message>
    <message>
        <source>Choose a PIN for {name}</source>
        <translation>Đặt mã PIN cho {name}</translation>
    </message>
    <message>
        <source>Demonstration with invented people. The PIN at the start is {pin}.</source>
        <translation>Bản chạy thử với người tưởng tượng. Mã PIN ban đầu là {pin}.</translation>
    </message>
    <message>
        <source>{name}: enter your PIN</source>
        <translation>{name}: nhập mã PIN</translation>
    </message>
    <message>
        <source>Enter your current PIN</source>
        <translation>Nhập mã PIN hiện nay của anh chị</translation>
    </message>
    <message numerus="yes">
        <source>This kiosk has no PIN yet. Choose %n or more digits; keep them secret.</source>
        <translation>
            <numerusform>Trạm này chưa có mã PIN. Chọn từ %n chữ số trở lên, đừng cho người khác biết.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n digits or more. No dates, sequences or lucky numbers.</source>
        <translation>
            <numerusform>Từ %n chữ số trở lên. Không lấy ngày tháng, dãy số liền nhau, số đẹp.</numerusform>
        </translation>
    </message>
    <message>
        <source>This makes sure that you did not mistype it.</source>
        <translation>Để chắc là không bấm nhầm số nào.</translation>
    </message>
    <message>
        <source>You can try again when the time is over. Switching the kiosk off restarts the wait.</source>
        <translation>Hết giờ chờ mới nhập lại được. Tắt máy thì thời gian chờ tính lại từ đầu.</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. After %n more wrong PINs you have to wait.</source>
        <translation>
            <numerusform>Mã PIN không đúng. Sai thêm %n lần nữa thì phải chờ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong PIN. After one more wrong PIN you have to wait.</source>
        <translation>Mã PIN không đúng. Sai lần nữa thì phải chờ.</translation>
    </message>
    <message>
        <source>The two PINs differ. Choose again.</source>
        <translation>Hai lần nhập không giống nhau. Đặt lại từ đầu.</translation>
    </message>
    <message numerus="yes">
        <source>Too short: %n digits or more.</source>
        <translation>
            <numerusform>Ngắn quá: cần từ %n chữ số trở lên.</numerusform>
        </translation>
    </message>
    <message>
        <source>This PIN cannot be used. Choose another one.</source>
        <translation>Không dùng được mã PIN này. Chọn mã khác.</translation>
    </message>
</context>
<context>
    <name>PackCard</name>
    <message>
        <source>Back to %1</source>
        <translation>Về bản %1</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>Lấy lại %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Gỡ</translation>
    </message>
</context>
<context>
    <name>Packs to install</name>
    <message>
        <source>Signature valid</source>
        <translation>Chữ ký hợp lệ</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Đã có trên máy</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>Cũ hơn bản trên máy</translation>
    </message>
    <message>
        <source>Newer one available</source>
        <translation>Có bản mới hơn</translation>
    </message>
    <message>
        <source>Stored, not in use</source>
        <translation>Đang cất, chưa dùng</translation>
    </message>
    <message>
        <source>Installing…</source>
        <translation>Đang cài…</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Đã cài</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>Chưa cài được</translation>
    </message>
    <message>
        <source>Not on the stick</source>
        <translation>Thiếu trên USB</translation>
    </message>
    <message>
        <source>Not downloaded</source>
        <translation>Chưa tải về</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Đã tải về</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Không lấy được</translation>
    </message>
    <message>
        <source>Not on the server</source>
        <translation>Thiếu trên máy chủ</translation>
    </message>
    <message>
        <source>Touch to decide</source>
        <translation>Chạm để quyết định</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Bị từ chối</translation>
    </message>
    <message>
        <source>Contacting the province&apos;s server…</source>
        <translation>Đang hỏi máy chủ của tỉnh…</translation>
    </message>
    <message>
        <source>Network — no packs found</source>
        <translation>Mạng — không thấy gói nào</translation>
    </message>
    <message>
        <source>Network — 1 pack, {size}</source>
        <translation>Mạng — 1 gói, {size}</translation>
    </message>
    <message>
        <source>Network — {count} packs, {size}</source>
        <translation>Mạng — {count} gói, {size}</translation>
    </message>
    <message>
        <source>Downloaded packs are waiting</source>
        <translation>Có gói bài đã tải về</translation>
    </message>
    <message>
        <source>Plug in the USB stick</source>
        <translation>Cắm USB vào máy</translation>
    </message>
    <message>
        <source>Reading USB “{stick}”…</source>
        <translation>Đang xem USB “{stick}”…</translation>
    </message>
    <message>
        <source>USB “{stick}” — decision needed</source>
        <translation>USB “{stick}” — cần quyết định trước</translation>
    </message>
    <message>
        <source>USB “{stick}” — 1 pack cannot be used yet: the kiosk lacks the province&apos;s key</source>
        <translation>USB “{stick}” — 1 gói chưa dùng được: máy chưa có khóa của tỉnh</translation>
    </message>
    <message>
        <source>USB “{stick}” — {count} packs cannot be used yet: the kiosk lacks the province&apos;s key</source>
        <translation>USB “{stick}” — {count} gói chưa dùng được: máy chưa có khóa của tỉnh</translation>
    </message>
    <message>
        <source>USB “{stick}” — no usable packs</source>
        <translation>USB “{stick}” — không có gói nào dùng được</translation>
    </message>
    <message>
        <source>USB “{stick}” — no packs found</source>
        <translation>USB “{stick}” — không thấy gói bài học nào</translation>
    </message>
    <message>
        <source>USB “{stick}” — 1 pack, {size}</source>
        <translation>USB “{stick}” — 1 gói, {size}</translation>
    </message>
    <message>
        <source>USB “{stick}” — {count} packs, {size}</source>
        <translation>USB “{stick}” — {count} gói, {size}</translation>
    </message>
    <message>
        <source>Nothing changes yet.</source>
        <translation>Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The province&apos;s server has no packs yet.</source>
        <translation>Máy chủ của tỉnh chưa có gói nào.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Free space: {free}. Packs are downloaded when you press Install.</source>
        <translation>Máy còn trống {free}. Bấm Cài đặt thì mới tải gói về.</translation>
    </message>
    <message>
        <source>Installed: {count}.</source>
        <translation>Đã cài: {count}.</translation>
    </message>
    <message>
        <source>Installed: {count}. Not installed: {failed}, for the reason below.</source>
        <translation>Đã cài: {count}. Chưa cài được: {failed}, lý do ghi bên dưới.</translation>
    </message>
    <message>
        <source>The kiosk finds packs in any folder. If it does not detect the stick within half a minute, use one formatted with FAT32, exFAT or NTFS.</source>
        <translation>Máy tự tìm gói bài học, ở thư mục nào cũng được. Nếu sau nửa phút vẫn chưa thấy USB, hãy dùng USB định dạng FAT32, exFAT hoặc NTFS.</translation>
    </message>
    <message>
        <source>A kiosk stick must contain the folders “metadata” and “targets”, or one .zip file, exactly as made by the province. Copy them from the province again and plug the stick back in.</source>
        <translation>USB dùng cho trạm phải có hai thư mục “metadata” và “targets”, hoặc một tệp .zip, đúng như tỉnh làm ra. Hãy chép lại từ tỉnh rồi cắm lại USB.</translation>
    </message>
    <message>
        <source>Free space: {free}. Nothing changes until you press Install.</source>
        <translation>Máy còn trống {free}. Chưa có gì thay đổi cho đến khi bấm Cài đặt.</translation>
    </message>
    <message>
        <source>The kiosk has downloaded packs over the network: touch the button below, or plug in a USB stick.</source>
        <translation>Trạm đã tự tải gói bài về qua mạng: chạm nút bên dưới, hoặc cắm USB.</translation>
    </message>
    <message>
        <source>Installed: {count}. You can remove the stick.</source>
        <translation>Đã cài: {count}. Có thể rút USB.</translation>
    </message>
    <message>
        <source>Installed: {count}. Not installed: {failed}, for the reason below. You can remove the stick.</source>
        <translation>Đã cài: {count}. Chưa cài được: {failed}, lý do ghi bên dưới. Có thể rút USB.</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Chưa chọn</translation>
    </message>
    <message>
        <source>Install 1 pack</source>
        <translation>Cài đặt 1 gói</translation>
    </message>
    <message>
        <source>Install {count} packs</source>
        <translation>Cài đặt {count} gói</translation>
    </message>
    <message>
        <source>Downloaded packs</source>
        <translation>Gói đã tải về</translation>
    </message>
    <message>
        <source>Get packs over the network</source>
        <translation>Lấy gói qua mạng</translation>
    </message>
    <message>
        <source>Back to USB</source>
        <translation>Về USB</translation>
    </message>
    <message>
        <source>Over the network</source>
        <translation>Qua mạng</translation>
    </message>
    <message>
        <source>Everything else is correct, and no newer version was seen here. This is recorded. Tell the province about its server.</source>
        <translation>Mọi thứ khác đều đúng và trạm chưa thấy bản nào mới hơn. Việc này được ghi lại. Hãy báo cho tỉnh về máy chủ.</translation>
    </message>
    <message>
        <source>Everything else is correct, and no newer version was seen here. This is recorded. Ask the province for a new stick.</source>
        <translation>Mọi thứ khác đều đúng và trạm chưa thấy bản nào mới hơn. Việc này được ghi lại. Hãy xin tỉnh USB mới.</translation>
    </message>
    <message>
        <source>continues by itself after a network failure</source>
        <translation>mạng đứt thì tự tải tiếp</translation>
    </message>
    <message>
        <source>you can remove the stick at any time</source>
        <translation>có thể rút USB bất cứ lúc nào</translation>
    </message>
    <message>
        <source>Installing {number} of {count} · {percent} %</source>
        <translation>Đang cài {number}/{count} · {percent} %</translation>
    </message>
    <message>
        <source>about {count} seconds left</source>
        <translation>còn khoảng {count} giây</translation>
    </message>
    <message>
        <source>about {count} minutes left</source>
        <translation>còn khoảng {count} phút</translation>
    </message>
    <message>
        <source>new · {version}</source>
        <translation>mới · {version}</translation>
    </message>
    <message>
        <source>1 lesson</source>
        <translation>1 bài</translation>
    </message>
    <message>
        <source>{count} lessons</source>
        <translation>{count} bài</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} bài mới</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} bài sửa</translation>
    </message>
    <message>
        <source>{count} removed</source>
        <translation>bỏ {count} bài</translation>
    </message>
    <message>
        <source>Does the province&apos;s paper show the same digits?</source>
        <translation>Trên giấy của tỉnh có đúng dãy số này không?</translation>
    </message>
    <message>
        <source>{name}
{digits}
The paper comes apart from the stick. Use the key only if all digits are the same.</source>
        <translation>{name}
{digits}
Tỉnh giao giấy này riêng, không cùng USB. Chỉ dùng khóa nếu mọi chữ số giống hết.</translation>
    </message>
    <message>
        <source>Trust the lessons that {name} makes itself?</source>
        <translation>Tin bài do {name} tự làm?</translation>
    </message>
    <message>
        <source>Key of the commune: {digits}
Let the commune read out its key over the phone. Trust it only if all digits are the same.</source>
        <translation>Khóa của xã: {digits}
Gọi điện nhờ xã đọc khóa của mình. Chỉ tin khi mọi chữ số đều giống.</translation>
    </message>
    <message>
        <source>All digits are the same</source>
        <translation>Giống hết, tin</translation>
    </message>
    <message>
        <source>Stop trusting the former key of {name}?</source>
        <translation>Thôi tin khóa cũ của {name}?</translation>
    </message>
    <message>
        <source>Do this only if the commune says that it has made a new key. Its lessons leave this kiosk; results are kept. Then you can confirm the new key.</source>
        <translation>Chỉ làm khi xã báo đã lập khóa mới. Bài của xã sẽ rời trạm này, kết quả vẫn giữ. Sau đó có thể xác nhận khóa mới.</translation>
    </message>
    <message>
        <source>Stop trusting it</source>
        <translation>Thôi tin</translation>
    </message>
</context>
<context>
    <name>PacksPage</name>
    <message>
        <source>Pack history</source>
        <translation>Việc đã làm với các gói</translation>
    </message>
    <message>
        <source>Installed packs</source>
        <translation>Gói đã cài</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Các gói</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Để nguyên</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Gỡ</translation>
    </message>
</context>
<context>
    <name>PageKey</name>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ở đây</translation>
    </message>
</context>
<context>
    <name>PageTurner</name>
    <message>
        <source>Page before</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>%1 %2/%3</source>
        <translation>%1 %2/%3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
</context>
<context>
    <name>PairRow</name>
    <message>
        <source>Keep %1</source>
        <translation>Giữ %1</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Không phải một người</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>a task of a lesson that is not installed here</source>
        <translation>một việc thuộc bài chưa cài trên máy này</translation>
    </message>
    <message>
        <source>Class list</source>
        <translation>Danh sách lớp</translation>
    </message>
    <message>
        <source>Attendance sheet</source>
        <translation>Danh sách điểm danh</translation>
    </message>
    <message>
        <source>Take-home card</source>
        <translation>Thẻ mang về</translation>
    </message>
    <message>
        <source>people who agreed to be on it: {count}</source>
        <translation>{count} người đồng ý có tên</translation>
    </message>
    <message>
        <source>Certificates: {count}</source>
        <translation>{count} giấy ghi nhận</translation>
    </message>
    <message>
        <source>Tasks done alone: {count}</source>
        <translation>Tự làm được {count} việc</translation>
    </message>
    <message>
        <source>The technician must first enter the name of the centre and the position of the person who signs, in “Settings”.</source>
        <translation>Cán bộ kỹ thuật cần điền trước tên Trung tâm và chức danh người ký, trong mục “Cài đặt”.</translation>
    </message>
    <message>
        <source>Nobody of this name has done a task alone yet.</source>
        <translation>Chưa có ai tên như vậy tự làm được việc nào.</translation>
    </message>
    <message>
        <source>Nobody has done a task of the practice phone alone yet.</source>
        <translation>Chưa có ai tự làm được việc nào trên điện thoại tập.</translation>
    </message>
    <message>
        <source>No certificate yet</source>
        <translation>Chưa có giấy</translation>
    </message>
    <message>
        <source>No. {number}; new tasks since: {count}</source>
        <translation>Giấy {number}; thêm {count} việc mới</translation>
    </message>
    <message>
        <source>Has no. {number}</source>
        <translation>Đã có giấy {number}</translation>
    </message>
    <message>
        <source>Paper {number} of {count}</source>
        <translation>Tờ {number}/{count}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Trang {number}/{count}</translation>
    </message>
    <message>
        <source>The stick is write-protected: unlock it or use another one.</source>
        <translation>USB đang khóa ghi: hãy mở khóa hoặc dùng USB khác.</translation>
    </message>
    <message>
        <source>There is no printer. Put in a USB stick to save the papers and print them elsewhere.</source>
        <translation>Máy này chưa có máy in. Hãy cắm USB để lưu giấy rồi in ở nơi khác.</translation>
    </message>
    <message>
        <source>{done} of {count} papers made</source>
        <translation>Đã làm {done}/{count} tờ</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Đang in…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>{done} of {count} papers were sent to the printer.</source>
        <translation>Đã gửi {done}/{count} tờ tới máy in.</translation>
    </message>
    <message>
        <source>{done} of {count} papers are on the stick, in the folder {place}.</source>
        <translation>Đã lưu {done}/{count} tờ vào USB, thư mục {place}.</translation>
    </message>
    <message>
        <source>{done} of {count} papers are on this machine, in the folder {place}.</source>
        <translation>Đã lưu {done}/{count} tờ vào máy này, thư mục {place}.</translation>
    </message>
    <message>
        <source>No card was printed.</source>
        <translation>Chưa in được thẻ nào.</translation>
    </message>
    <message>
        <source>No card was saved.</source>
        <translation>Chưa lưu được thẻ nào.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) were sent to the printer.</source>
        <translation>
            <numerusform>Đã gửi %n thẻ ra máy in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are on the stick, in the folder {place}.</source>
        <translation>
            <numerusform>%n thẻ đã ở trong USB, thư mục {place}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are on this machine, in the folder {place}.</source>
        <translation>
            <numerusform>%n thẻ đã ở trong máy này, thư mục {place}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificate {number} was issued but not made: make it again.</source>
        <translation>Giấy {number} đã được cấp số nhưng chưa có bản giấy: hãy làm lại giấy này.</translation>
    </message>
    <message>
        <source>The papers contain names: delete them after printing.</source>
        <translation>Giấy có họ tên: hãy xóa tệp sau khi in.</translation>
    </message>
    <message>
        <source>Cut each sheet in half along the line.</source>
        <translation>Cắt đôi mỗi tờ theo đường kẻ.</translation>
    </message>
    <message>
        <source>Print the file on A4, then cut each sheet in half along the line.</source>
        <translation>In tệp trên giấy A4, rồi cắt đôi mỗi tờ theo đường kẻ.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Giấy ghi nhận</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Take-home cards</source>
        <translation>Thẻ mang về</translation>
    </message>
    <message>
        <source>Check a certificate</source>
        <translation>Kiểm tra giấy</translation>
    </message>
    <message>
        <source>The commune asks for it</source>
        <translation>Xã yêu cầu</translation>
    </message>
    <message>
        <source>To prepare the next class</source>
        <translation>Chuẩn bị buổi học tới</translation>
    </message>
    <message>
        <source>To hand out certificates</source>
        <translation>Để trao giấy ghi nhận</translation>
    </message>
    <message>
        <source>For an inspection</source>
        <translation>Phục vụ kiểm tra</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n thẻ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) of A4, two cards on each</source>
        <translation>
            <numerusform>%n tờ A4, mỗi tờ hai thẻ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n card(s)</source>
        <translation>
            <numerusform>In %n thẻ</numerusform>
        </translation>
    </message>
    <message>
        <source>The next certificate gets no. {number}</source>
        <translation>Giấy ghi nhận tiếp theo sẽ mang số {number}</translation>
    </message>
    <message>
        <source>Which number stands on the newest certificate of {year}?</source>
        <translation>Giấy ghi nhận mới nhất của năm {year} mang số mấy?</translation>
    </message>
    <message>
        <source>Please compare: no paper may have this number or a higher one. After “Yes”, the kiosk never gives a lower number.</source>
        <translation>Hãy so với giấy đã in: chưa có tờ nào mang số này hay số lớn hơn. Sau khi chạm “Đúng rồi”, trạm không bao giờ cấp số nhỏ hơn nữa.</translation>
    </message>
    <message>
        <source>The kiosk knows papers up to no. {number}.</source>
        <translation>Trạm còn biết giấy đến số {number}.</translation>
    </message>
    <message>
        <source>The kiosk knows no paper of this year.</source>
        <translation>Trạm không biết tờ giấy nào của năm nay.</translation>
    </message>
    <message>
        <source>The data of this kiosk came back from an older copy, without the papers printed after it. Look at the newest paper or into your book of papers.</source>
        <translation>Dữ liệu của trạm được lấy lại từ bản sao cũ, thiếu những giấy in sau đó. Hãy xem tờ mới nhất hoặc sổ cấp giấy.</translation>
    </message>
</context>
<context>
    <name>Part</name>
    <message>
        <source>Right</source>
        <translation>Đúng</translation>
    </message>
    <message>
        <source>Not yet right</source>
        <translation>Chưa đúng</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Đã chọn</translation>
    </message>
</context>
<context>
    <name>PasteSheet</name>
    <message>
        <source>One answer a line; a star marks the right one</source>
        <translation>Mỗi dòng một câu; dấu * ở đầu là câu đúng</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Take these lines</source>
        <translation>Lấy các dòng này</translation>
    </message>
</context>
<context>
    <name>PathScreen</name>
    <message>
        <source>Hear again</source>
        <translation>Nghe lại</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Bỏ qua</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>The name is missing.</source>
        <translation>Chưa có tên.</translation>
    </message>
    <message>
        <source>Type the name, or count the person without a name.</source>
        <translation>Gõ tên, hoặc chỉ đếm người này mà không ghi tên.</translation>
    </message>
    <message>
        <source>A name has at most {most} characters.</source>
        <translation>Tên dài nhất {most} ký tự.</translation>
    </message>
    <message>
        <source>Leave out titles and notes.</source>
        <translation>Bỏ bớt danh xưng và ghi chú.</translation>
    </message>
    <message>
        <source>The name contains an invisible character.</source>
        <translation>Tên có một ký tự không nhìn thấy được.</translation>
    </message>
    <message>
        <source>Delete the name and type it again.</source>
        <translation>Xóa tên và gõ lại.</translation>
    </message>
    <message>
        <source>A name cannot contain the character “{sign}”.</source>
        <translation>Tên không được có ký tự “{sign}”.</translation>
    </message>
    <message>
        <source>Use letters, spaces, hyphens, apostrophes and dots only.</source>
        <translation>Chỉ dùng chữ cái, dấu cách, dấu gạch nối, dấu nháy và dấu chấm.</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Trùng tên</translation>
    </message>
    <message>
        <source>The names sound alike</source>
        <translation>Tên đọc gần giống nhau</translation>
    </message>
    <message>
        <source>The names differ in one letter</source>
        <translation>Tên khác nhau một chữ cái</translation>
    </message>
    <message>
        <source>The names differ in two letters</source>
        <translation>Tên khác nhau hai chữ cái</translation>
    </message>
    <message>
        <source>Same name without the middle name</source>
        <translation>Trùng tên, thiếu chữ đệm</translation>
    </message>
    <message>
        <source>Same birth year</source>
        <translation>Cùng năm sinh</translation>
    </message>
    <message>
        <source>Birth years one year apart</source>
        <translation>Năm sinh cách nhau một năm</translation>
    </message>
    <message>
        <source>Two digits of the birth year are swapped</source>
        <translation>Năm sinh đảo hai chữ số</translation>
    </message>
    <message>
        <source>A birth year is missing</source>
        <translation>Có người chưa ghi năm sinh</translation>
    </message>
    <message>
        <source>Same hamlet</source>
        <translation>Cùng thôn</translation>
    </message>
    <message>
        <source>Same sex</source>
        <translation>Cùng giới tính</translation>
    </message>
    <message>
        <source>All picture codes of this hamlet are taken.</source>
        <translation>Thôn này đã dùng hết các bộ ba hình.</translation>
    </message>
    <message>
        <source>Let the person in by hand, or remove people who no longer come.</source>
        <translation>Cho người này vào học bằng tay, hoặc xóa những người không còn đến.</translation>
    </message>
    <message>
        <source>See the record</source>
        <translation>Xem dữ liệu của mình</translation>
    </message>
    <message>
        <source>Get a copy of the record</source>
        <translation>Nhận một bản dữ liệu của mình</translation>
    </message>
    <message>
        <source>Correct the record</source>
        <translation>Sửa dữ liệu của mình</translation>
    </message>
    <message>
        <source>Withdraw a consent</source>
        <translation>Rút lại đồng ý</translation>
    </message>
    <message>
        <source>Restrict the use of the record</source>
        <translation>Hạn chế dùng dữ liệu của mình</translation>
    </message>
    <message>
        <source>Object to a use of the record</source>
        <translation>Phản đối việc dùng dữ liệu của mình</translation>
    </message>
    <message>
        <source>Delete the record</source>
        <translation>Xóa dữ liệu của mình</translation>
    </message>
    <message>
        <source>The deadline of this request can no longer be extended.</source>
        <translation>Không gia hạn được yêu cầu này nữa.</translation>
    </message>
    <message>
        <source>A deadline is extended once, before it has passed.</source>
        <translation>Mỗi yêu cầu chỉ gia hạn một lần, khi chưa quá hạn.</translation>
    </message>
    <message>
        <source>This person is no longer in the list.</source>
        <translation>Người này không còn trong danh sách.</translation>
    </message>
    <message>
        <source>Open the list again.</source>
        <translation>Hãy mở lại danh sách.</translation>
    </message>
    <message>
        <source>This call for help was answered already.</source>
        <translation>Lời nhờ giúp này đã có người trả lời rồi.</translation>
    </message>
    <message>
        <source>If the person still waits, ask the person to touch “I forgot my pictures” again.</source>
        <translation>Nếu người này vẫn còn chờ, hãy nhờ họ chạm lại “Tôi quên hình”.</translation>
    </message>
    <message>
        <source>Nothing may be stored about a person under 16.</source>
        <translation>Không được lưu gì về người dưới 16 tuổi.</translation>
    </message>
    <message>
        <source>Count the person without a name; every lesson is open without one.</source>
        <translation>Hãy đếm người này, không ghi tên; không có tên vẫn học được mọi bài.</translation>
    </message>
    <message>
        <source>This cannot be a birth year.</source>
        <translation>Đây không thể là năm sinh.</translation>
    </message>
    <message>
        <source>Correct it, or leave it out.</source>
        <translation>Hãy sửa lại, hoặc bỏ trống.</translation>
    </message>
    <message>
        <source>This hamlet is not in the commune&apos;s list.</source>
        <translation>Thôn này không có trong danh sách của xã.</translation>
    </message>
    <message>
        <source>Choose a hamlet from the list; a technician can add one.</source>
        <translation>Hãy chọn thôn trong danh sách; kỹ thuật viên có thể thêm thôn.</translation>
    </message>
    <message>
        <source>The visit of this guest has ended, or its progress is kept already.</source>
        <translation>Lượt của người khách này đã hết, hoặc tiến độ đã được lưu.</translation>
    </message>
    <message>
        <source>Add the person on the page “Attendance”. What is learned from then on is kept.</source>
        <translation>Hãy thêm người này ở trang “Điểm danh”. Những gì học từ lúc đó sẽ được lưu.</translation>
    </message>
    <message>
        <source>The two records were merged or separated already.</source>
        <translation>Hai hồ sơ này đã được gộp hoặc tách từ trước.</translation>
    </message>
    <message>
        <source>The person is deleted, but not from every backup yet: {detail}</source>
        <translation>Đã xóa người này, nhưng chưa xóa khỏi mọi bản sao lưu: {detail}</translation>
    </message>
    <message>
        <source>The kiosk completes this by itself while nobody uses it.</source>
        <translation>Máy sẽ tự làm xong khi không có ai dùng.</translation>
    </message>
</context>
<context>
    <name>PeriodSheet</name>
    <message>
        <source>Which days?</source>
        <translation>Xem những ngày nào?</translation>
    </message>
    <message>
        <source>Or choose the days freely</source>
        <translation>Hoặc chọn ngày tùy ý</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>Xem những ngày này</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>PermissionsSection</name>
    <message>
        <source>Touch a permission to give it or to take it back, together with the person.</source>
        <translation>Cùng học viên chạm vào từng mục để đồng ý hoặc rút lại.</translation>
    </message>
</context>
<context>
    <name>PersonSections</name>
    <message>
        <source>Keep the record: still learning</source>
        <translation>Giữ lại, {addr} vẫn học</translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message>
        <source>Back</source>
        <translation>Trở lại</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>PhoneKeyboard</name>
    <message>
        <source>Keyboard</source>
        <translation>Bàn phím</translation>
    </message>
    <message>
        <source>Tone mark %1</source>
        <translation>Dấu %1</translation>
    </message>
    <message>
        <source>No tone mark</source>
        <translation>Bỏ dấu thanh</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>Chữ hoa</translation>
    </message>
    <message>
        <source>Delete one letter</source>
        <translation>Xóa một chữ</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Chữ cái</translation>
    </message>
    <message>
        <source>Digits and symbols</source>
        <translation>Chữ số và dấu câu</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Dấu cách</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
</context>
<context>
    <name>PhonePane</name>
    <message>
        <source>The practice phone</source>
        <translation>Điện thoại tập</translation>
    </message>
</context>
<context>
    <name>PhoneStage</name>
    <message>
        <source>A key of the phone: it goes back or home by itself.</source>
        <translation>Đây là phím của điện thoại: tự nó quay lại hoặc về màn hình chính.</translation>
    </message>
    <message>
        <source>The program adds “{name}” to look like a real phone. A learner who touches it hears: “{reply}”</source>
        <translation>“{name}” là máy thêm cho giống điện thoại thật. Bà con chạm vào thì nghe: “{reply}”</translation>
    </message>
</context>
<context>
    <name>PhoneTaskActivity</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Bước %1 trong %2</translation>
    </message>
    <message>
        <source>A similar task, with a difference</source>
        <translation>Việc gần giống, có chỗ khác</translation>
    </message>
    <message>
        <source>Your task</source>
        <translation>Việc cần làm</translation>
    </message>
</context>
<context>
    <name>PhoneView</name>
    <message>
        <source>The lesson</source>
        <translation>Bài học</translation>
    </message>
    <message>
        <source>Practice phone · step %1</source>
        <translation>Điện thoại tập · bước %1</translation>
    </message>
    <message>
        <source>Try this step</source>
        <translation>Thử bước này</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Welcome! Touch the screen to begin. It is free.</source>
        <translation>Kính mời {addr} chạm vào màn hình để bắt đầu học. Hoàn toàn miễn phí.</translation>
    </message>
    <message>
        <source>You need not read, and you need no account.</source>
        <translation>Chưa biết chữ cũng học được, không cần tài khoản.</translation>
    </message>
    <message>
        <source>Which hamlet do you live in?</source>
        <translation>{Addr} ở thôn nào?</translation>
    </message>
    <message>
        <source>Touch its picture.</source>
        <translation>{Addr} chạm vào hình của thôn mình.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>{Addr} là ai?</translation>
    </message>
    <message>
        <source>Touch your picture and your name.</source>
        <translation>{Addr} chạm vào hình và tên của mình.</translation>
    </message>
    <message>
        <source>Touch your three pictures</source>
        <translation>Chạm ba hình của {addr}</translation>
    </message>
    <message>
        <source>Only you know these three pictures.</source>
        <translation>Chỉ mình {addr} biết ba hình này.</translation>
    </message>
    <message>
        <source>Those were not your three pictures. Please try again.</source>
        <translation>Chưa đúng ba hình của {addr}. Mời {addr} chạm lại.</translation>
    </message>
    <message>
        <source>It does not matter. Touch the yellow button: the guide lets you in.</source>
        <translation>Không sao cả. {Addr} chạm nút vàng, người hướng dẫn sẽ cho {addr} vào học.</translation>
    </message>
    <message>
        <source>It is your turn now.</source>
        <translation>Đến lượt {addr} rồi</translation>
    </message>
    <message>
        <source>What do you need most?</source>
        <translation>{Addr} cần học gì nhất?</translation>
    </message>
    <message>
        <source>Signs you have just met:</source>
        <translation>Dấu hiệu vừa gặp:</translation>
    </message>
    <message>
        <source>To watch the film, touch the picture.</source>
        <translation>Muốn xem phim, {addr} chạm vào hình.</translation>
    </message>
    <message>
        <source>To go on, touch the button with the arrow that points to the right.</source>
        <translation>Muốn đi tiếp, {addr} chạm nút có mũi tên chỉ sang phải.</translation>
    </message>
    <message>
        <source>To try again, touch the button at the bottom right.</source>
        <translation>Muốn thử lại, {addr} chạm nút ở góc dưới bên phải.</translation>
    </message>
    <message>
        <source>When you are done, touch the button at the bottom right.</source>
        <translation>Xong rồi thì {addr} chạm nút ở góc dưới bên phải.</translation>
    </message>
    <message>
        <source>Touch the picture that fits you, or the last button at the bottom right to skip.</source>
        <translation>{Addr} chạm hình hợp với mình, hoặc chạm nút cuối ở góc dưới bên phải để bỏ qua.</translation>
    </message>
    <message>
        <source>To begin a lesson, touch its box.</source>
        <translation>Muốn học bài nào, {addr} chạm vào ô bài đó.</translation>
    </message>
    <message>
        <source>To begin a lesson, touch its box; for more lessons, an arrow at the bottom right.</source>
        <translation>{Addr} chạm vào bài muốn học; còn bài nữa: chạm mũi tên ở góc dưới bên phải.</translation>
    </message>
    <message>
        <source>Touch one picture.</source>
        <translation>{Addr} chạm một hình.</translation>
    </message>
    <message>
        <source>I sell at the market</source>
        <translation>Tôi bán hàng ở chợ</translation>
    </message>
    <message>
        <source>I receive money from the State</source>
        <translation>Tôi nhận tiền Nhà nước</translation>
    </message>
    <message>
        <source>I am afraid of scams</source>
        <translation>Tôi sợ bị lừa</translation>
    </message>
    <message>
        <source>I have a button phone</source>
        <translation>Tôi dùng máy nút bấm</translation>
    </message>
    <message>
        <source>If you need none of these, touch Skip.</source>
        <translation>Không cần thì {addr} chạm nút Bỏ qua.</translation>
    </message>
    <message>
        <source>What would you like to learn today?</source>
        <translation>Hôm nay {addr} muốn học gì?</translation>
    </message>
    <message>
        <source>Touch one box. The kiosk reads it to you.</source>
        <translation>Chạm vào một ô. Máy sẽ đọc cho {addr} nghe.</translation>
    </message>
    <message>
        <source>To choose again, touch this picture.</source>
        <translation>Muốn chọn lại, {addr} chạm hình này.</translation>
    </message>
    <message>
        <source>Or go on with the lesson you began.</source>
        <translation>Hoặc {addr} học tiếp bài đang học dở.</translation>
    </message>
    <message>
        <source>Most people begin with this lesson.</source>
        <translation>Nhiều người bắt đầu bằng bài này.</translation>
    </message>
    <message>
        <source>Next: one of the ten lessons needed most.</source>
        <translation>Bài tiếp theo trong mười bài cần nhất.</translation>
    </message>
    <message>
        <source>Next, because you sell at the market.</source>
        <translation>Bài tiếp theo cho người bán hàng ở chợ.</translation>
    </message>
    <message>
        <source>Next, because you receive money from the State.</source>
        <translation>Bài tiếp theo cho người nhận tiền Nhà nước.</translation>
    </message>
    <message>
        <source>Next, so that nobody can cheat you.</source>
        <translation>Bài tiếp theo để không ai lừa được {addr}.</translation>
    </message>
    <message>
        <source>Next, for people with a button phone.</source>
        <translation>Bài tiếp theo cho người dùng máy nút bấm.</translation>
    </message>
    <message>
        <source>Learn this first; then the next lesson is easy.</source>
        <translation>Học bài này trước thì bài sau dễ hơn.</translation>
    </message>
    <message>
        <source>Last time with help. Now by yourself.</source>
        <translation>Lần trước có người giúp, giờ {addr} tự làm thử.</translation>
    </message>
    <message>
        <source>It has been some days. Do you still know it?</source>
        <translation>Đã mấy ngày rồi, {addr} xem còn nhớ không.</translation>
    </message>
    <message>
        <source>You have not seen this lesson yet.</source>
        <translation>Bài này {addr} chưa xem.</translation>
    </message>
    <message>
        <source>There are no lessons here yet. Please tell the guide.</source>
        <translation>Máy chưa có bài học nào. Nhờ {addr} báo người hướng dẫn.</translation>
    </message>
    <message>
        <source>Understanding digital transformation</source>
        <translation>Hiểu về chuyển đổi số</translation>
    </message>
    <message>
        <source>Using a phone</source>
        <translation>Kỹ năng dùng điện thoại</translation>
    </message>
    <message>
        <source>Everyday digital services</source>
        <translation>Dịch vụ số thiết yếu</translation>
    </message>
    <message>
        <source>Staying safe online</source>
        <translation>An toàn trên mạng</translation>
    </message>
    <message>
        <source>Choose a lesson.</source>
        <translation>{Addr} chọn một bài nhé.</translation>
    </message>
    <message>
        <source>This subject has no lessons here yet.</source>
        <translation>Chủ đề này chưa có bài học nào.</translation>
    </message>
    <message>
        <source>Let us go on where you stopped.</source>
        <translation>Mình học tiếp từ chỗ {addr} dừng lại nhé.</translation>
    </message>
    <message>
        <source>That is right!</source>
        <translation>Đúng rồi!</translation>
    </message>
    <message>
        <source>That is right now. Well done!</source>
        <translation>Lần này đúng rồi. {Addr} làm tốt lắm!</translation>
    </message>
    <message>
        <source>This part is over.</source>
        <translation>Xong phần này rồi.</translation>
    </message>
    <message>
        <source>Not quite. Try again.</source>
        <translation>Chưa đúng, {addr} thử lại nhé.</translation>
    </message>
    <message>
        <source>Right so far. Something is still missing.</source>
        <translation>Đúng rồi, nhưng còn thiếu. {Addr} chọn thêm nhé.</translation>
    </message>
    <message>
        <source>Not quite. Here is how it is done.</source>
        <translation>Chưa đúng. Máy chỉ cách làm, {addr} xem nhé.</translation>
    </message>
    <message>
        <source>Please choose first.</source>
        <translation>{Addr} chọn trước đã nhé.</translation>
    </message>
    <message>
        <source>Not finished yet. Some are left to choose.</source>
        <translation>Còn một chút nữa, {addr} chọn nốt nhé.</translation>
    </message>
    <message>
        <source>A hint.</source>
        <translation>Gợi ý cho {addr}.</translation>
    </message>
    <message>
        <source>Let us practise once more.</source>
        <translation>Mình luyện thêm một lần nữa nhé.</translation>
    </message>
    <message>
        <source>You went through the whole lesson! Practise once more.</source>
        <translation>{Addr} đã học hết bài! Mình luyện thêm cho quen tay nhé.</translation>
    </message>
    <message>
        <source>You did one thing by yourself!</source>
        <translation>{Addr} đã tự làm được một việc!</translation>
    </message>
    <message>
        <source>You did two things by yourself!</source>
        <translation>{Addr} đã tự làm được hai việc!</translation>
    </message>
    <message>
        <source>You did three things by yourself!</source>
        <translation>{Addr} đã tự làm được ba việc!</translation>
    </message>
    <message>
        <source>You did four things by yourself!</source>
        <translation>{Addr} đã tự làm được bốn việc!</translation>
    </message>
    <message>
        <source>You did five things by yourself!</source>
        <translation>{Addr} đã tự làm được năm việc!</translation>
    </message>
    <message>
        <source>You did six things by yourself!</source>
        <translation>{Addr} đã tự làm được sáu việc!</translation>
    </message>
    <message>
        <source>You did seven things by yourself!</source>
        <translation>{Addr} đã tự làm được bảy việc!</translation>
    </message>
    <message>
        <source>You did eight things by yourself!</source>
        <translation>{Addr} đã tự làm được tám việc!</translation>
    </message>
    <message>
        <source>You did nine things by yourself!</source>
        <translation>{Addr} đã tự làm được chín việc!</translation>
    </message>
    <message>
        <source>You did ten things by yourself!</source>
        <translation>{Addr} đã tự làm được mười việc!</translation>
    </message>
    <message>
        <source>You did more than ten things by yourself!</source>
        <translation>{Addr} đã tự làm được hơn mười việc!</translation>
    </message>
    <message>
        <source>To practise more:</source>
        <translation>Nên luyện thêm:</translation>
    </message>
    <message>
        <source>Take this card home.</source>
        <translation>{Addr} mang thẻ này về nhà nhé.</translation>
    </message>
    <message>
        <source>The guide has been called. Please wait a moment.</source>
        <translation>Đã gọi người hướng dẫn. {Addr} chờ một chút nhé.</translation>
    </message>
    <message>
        <source>No session is open now, so nobody sees the call. Please ask somebody near you, or go on by yourself.</source>
        <translation>Chưa mở buổi học nên không ai thấy lời gọi. {Addr} hỏi người ở gần, hoặc tự học tiếp nhé.</translation>
    </message>
    <message>
        <source>The guide comes and writes down your name. Next time you go on from here.</source>
        <translation>Người hướng dẫn sẽ đến ghi tên {addr}. Lần sau {addr} học tiếp từ chỗ này.</translation>
    </message>
    <message>
        <source>What you have learned is kept under your name. You can go on learning.</source>
        <translation>Những gì {addr} đã học đã được lưu theo tên. {Addr} có thể học tiếp ngay.</translation>
    </message>
    <message>
        <source>The card is being printed. Take it at the printer.</source>
        <translation>Thẻ đang được in. {Addr} lấy thẻ ở máy in nhé.</translation>
    </message>
    <message>
        <source>The card could not be printed. Please ask the guide to look at the printer.</source>
        <translation>Chưa in được thẻ. {Addr} nhờ người hướng dẫn xem giúp máy in.</translation>
    </message>
    <message>
        <source>Are you still here? If so, touch the big button.</source>
        <translation>{Addr} còn ở đây không? Nếu còn, {addr} chạm vào nút lớn nhé.</translation>
    </message>
    <message>
        <source>Ten seconds left.</source>
        <translation>Còn mười giây.</translation>
    </message>
    <message>
        <source>Five seconds left.</source>
        <translation>Còn năm giây.</translation>
    </message>
    <message>
        <source>Good. Please go on.</source>
        <translation>Vâng, mời {addr} học tiếp.</translation>
    </message>
    <message>
        <source>The power was cut. Go on with the lesson you were in?</source>
        <translation>Lúc nãy máy bị tắt giữa chừng. {Addr} có muốn học tiếp bài đang dở không?</translation>
    </message>
    <message>
        <source>Finish now? What you have learned is saved.</source>
        <translation>{Addr} muốn kết thúc phải không? Những gì {addr} đã học đều được lưu lại.</translation>
    </message>
    <message>
        <source>Finish now? The kiosk does not have your name. Next time you begin anew.</source>
        <translation>{Addr} muốn kết thúc phải không? Máy chưa ghi tên {addr}. Lần sau {addr} học lại từ đầu.</translation>
    </message>
    <message>
        <source>Thank you for coming. See you again!</source>
        <translation>Cảm ơn {addr} đã đến học. Hẹn gặp lại {addr}!</translation>
    </message>
    <message>
        <source>Larger text.</source>
        <translation>Chữ to hơn.</translation>
    </message>
    <message>
        <source>Smaller text.</source>
        <translation>Chữ nhỏ hơn.</translation>
    </message>
    <message>
        <source>White text on black.</source>
        <translation>Chữ trắng trên nền đen.</translation>
    </message>
    <message>
        <source>Usual colours.</source>
        <translation>Màu sắc bình thường.</translation>
    </message>
    <message>
        <source>Louder.</source>
        <translation>Tiếng to hơn.</translation>
    </message>
    <message>
        <source>Quieter.</source>
        <translation>Tiếng nhỏ hơn.</translation>
    </message>
    <message>
        <source>The kiosk now speaks English.</source>
        <translation>Máy đã chuyển sang tiếng Việt.</translation>
    </message>
    <message>
        <source>Something went wrong in the kiosk, not with you. Please call the guide.</source>
        <translation>Máy gặp trục trặc, không phải lỗi của {addr}. Nhờ {addr} gọi người hướng dẫn.</translation>
    </message>
    <message>
        <source>The answer could not be saved. Try again, or call the guide.</source>
        <translation>Câu trả lời chưa lưu được. {Addr} thử lại, hoặc gọi người hướng dẫn.</translation>
    </message>
    <message>
        <source>The record is damaged. Please call the guide.</source>
        <translation>Sổ ghi kết quả bị hỏng. Nhờ {addr} gọi người hướng dẫn.</translation>
    </message>
    <message>
        <source>The kiosk has no room left to save. Please call the guide.</source>
        <translation>Máy hết chỗ lưu. Nhờ {addr} gọi người hướng dẫn.</translation>
    </message>
    <message>
        <source>This lesson cannot be opened. Choose another one.</source>
        <translation>Bài này không mở được. {Addr} chọn bài khác nhé.</translation>
    </message>
    <message>
        <source>This lesson is no longer here. Choose another one.</source>
        <translation>Bài này không còn trong máy. {Addr} chọn bài khác nhé.</translation>
    </message>
    <message>
        <source>This is Clock. What you need is not here.</source>
        <translation>Đây là Đồng hồ. Việc này không nằm ở đây.</translation>
    </message>
    <message>
        <source>This is Sums. What you need is not here.</source>
        <translation>Đây là Máy tính bỏ túi. Việc này không nằm ở đây.</translation>
    </message>
    <message>
        <source>This is Weather. What you need is not here.</source>
        <translation>Đây là Thời tiết. Việc này không nằm ở đây.</translation>
    </message>
    <message>
        <source>This is Calendar. What you need is not here.</source>
        <translation>Đây là Lịch. Việc này không nằm ở đây.</translation>
    </message>
    <message>
        <source>This is Lunar calendar. What you need is not here.</source>
        <translation>Đây là Lịch âm. Việc này không nằm ở đây.</translation>
    </message>
    <message>
        <source>This is Music. What you need is not here.</source>
        <translation>Đây là Nghe nhạc. Việc này không nằm ở đây.</translation>
    </message>
    <message>
        <source>This is Radio. What you need is not here.</source>
        <translation>Đây là Nghe đài. Việc này không nằm ở đây.</translation>
    </message>
    <message>
        <source>This is Notes. What you need is not here.</source>
        <translation>Đây là Ghi chú. Việc này không nằm ở đây.</translation>
    </message>
    <message>
        <source>This is Torch. What you need is not here.</source>
        <translation>Đây là Đèn pin. Việc này không nằm ở đây.</translation>
    </message>
    <message>
        <source>This is Mail. What you need is not here.</source>
        <translation>Đây là Thư điện tử. Việc này không nằm ở đây.</translation>
    </message>
    <message>
        <source>This is Files. What you need is not here.</source>
        <translation>Đây là Tài liệu. Việc này không nằm ở đây.</translation>
    </message>
    <message>
        <source>This is Compass. What you need is not here.</source>
        <translation>Đây là La bàn. Việc này không nằm ở đây.</translation>
    </message>
    <message>
        <source>This is Recorder. What you need is not here.</source>
        <translation>Đây là Ghi âm. Việc này không nằm ở đây.</translation>
    </message>
    <message>
        <source>This is Games. What you need is not here.</source>
        <translation>Đây là Trò chơi. Việc này không nằm ở đây.</translation>
    </message>
    <message>
        <source>This is Shopping. What you need is not here.</source>
        <translation>Đây là Mua sắm. Việc này không nằm ở đây.</translation>
    </message>
    <message>
        <source>This is Books. What you need is not here.</source>
        <translation>Đây là Đọc sách. Việc này không nằm ở đây.</translation>
    </message>
    <message>
        <source>This is News. What you need is not here.</source>
        <translation>Đây là Đọc báo. Việc này không nằm ở đây.</translation>
    </message>
    <message>
        <source>This is Films. What you need is not here.</source>
        <translation>Đây là Xem phim. Việc này không nằm ở đây.</translation>
    </message>
    <message>
        <source>This is Steps. What you need is not here.</source>
        <translation>Đây là Đếm bước. Việc này không nằm ở đây.</translation>
    </message>
    <message>
        <source>This is Football. What you need is not here.</source>
        <translation>Đây là Bóng đá. Việc này không nằm ở đây.</translation>
    </message>
    <message>
        <source>This is Cooking. What you need is not here.</source>
        <translation>Đây là Nấu ăn. Việc này không nằm ở đây.</translation>
    </message>
    <message>
        <source>This is Ruler. What you need is not here.</source>
        <translation>Đây là Thước đo. Việc này không nằm ở đây.</translation>
    </message>
    <message>
        <source>This is Magnifier. What you need is not here.</source>
        <translation>Đây là Kính lúp. Việc này không nằm ở đây.</translation>
    </message>
    <message>
        <source>This is Translate. What you need is not here.</source>
        <translation>Đây là Phiên dịch. Việc này không nằm ở đây.</translation>
    </message>
</context>
<context>
    <name>PictureCards</name>
    <message>
        <source>Page before</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>PictureLicence</name>
    <message>
        <source>Who took or drew this picture?</source>
        <translation>Ai chụp hay vẽ hình này?</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Tên người ấy</translation>
    </message>
    <message>
        <source>Why may we use it?</source>
        <translation>Vì sao được dùng?</translation>
    </message>
    <message>
        <source>Take this picture</source>
        <translation>Lấy hình này</translation>
    </message>
</context>
<context>
    <name>PictureRow</name>
    <message>
        <source>Choose a picture</source>
        <translation>Chọn hình</translation>
    </message>
    <message>
        <source>Another picture</source>
        <translation>Đổi hình</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Without a picture</source>
        <translation>Bỏ hình</translation>
    </message>
</context>
<context>
    <name>PictureSheet</name>
    <message>
        <source>No picture has these words.</source>
        <translation>Không có hình nào có những từ này.</translation>
    </message>
    <message>
        <source>Search pictures</source>
        <translation>Tìm hình</translation>
    </message>
    <message>
        <source>Which picture?</source>
        <translation>Chọn hình nào?</translation>
    </message>
    <message>
        <source>There is no picture on a stick. Plug one in, then touch “From a stick” again.</source>
        <translation>Chưa thấy hình trên USB. Cắm USB rồi chạm lại “Từ USB”.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Tệp khác</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Hình vẽ</translation>
    </message>
    <message>
        <source>From a stick</source>
        <translation>Từ USB</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>grey bun, red shirt</source>
        <translation>búi tóc hoa râm, áo đỏ</translation>
    </message>
    <message>
        <source>grey hair combed back, blue shirt</source>
        <translation>tóc hoa râm chải ngược, áo xanh dương</translation>
    </message>
    <message>
        <source>conical hat, long black hair</source>
        <translation>nón lá, tóc đen dài</translation>
    </message>
    <message>
        <source>grey beret, round glasses</source>
        <translation>mũ nồi xám, kính tròn</translation>
    </message>
    <message>
        <source>white curls, green shirt</source>
        <translation>tóc bạc xoăn, áo xanh lá</translation>
    </message>
    <message>
        <source>black hair, moustache, brown shirt</source>
        <translation>tóc đen, ria mép, áo nâu</translation>
    </message>
    <message>
        <source>red head cloth, silver earrings</source>
        <translation>khăn vấn đỏ, khuyên tai bạc</translation>
    </message>
    <message>
        <source>green sun helmet, green shirt</source>
        <translation>mũ cối xanh, áo xanh lá</translation>
    </message>
    <message>
        <source>long black hair, red shirt</source>
        <translation>tóc đen dài, áo đỏ</translation>
    </message>
    <message>
        <source>bald, white goatee, brown shirt</source>
        <translation>đầu hói, chòm râu bạc, áo nâu</translation>
    </message>
    <message>
        <source>brown headscarf, green shirt</source>
        <translation>khăn trùm đầu nâu, áo xanh lá</translation>
    </message>
    <message>
        <source>white head cloth, grey moustache</source>
        <translation>khăn vấn trắng, ria hoa râm</translation>
    </message>
    <message>
        <source>low black bun, green shirt</source>
        <translation>tóc đen búi thấp, áo xanh lá</translation>
    </message>
    <message>
        <source>blue turban, long white beard</source>
        <translation>khăn đóng xanh, râu bạc dài</translation>
    </message>
    <message>
        <source>white bun, round glasses</source>
        <translation>búi tóc bạc, kính tròn</translation>
    </message>
    <message>
        <source>black hair combed up, red shirt</source>
        <translation>tóc đen chải cao, áo đỏ</translation>
    </message>
    <message>
        <source>grey hair, red glasses</source>
        <translation>tóc hoa râm, kính đỏ</translation>
    </message>
    <message>
        <source>white hair, white beard, green shirt</source>
        <translation>tóc bạc, râu bạc, áo xanh lá</translation>
    </message>
    <message>
        <source>black bun, blue headband, silver earrings</source>
        <translation>búi tóc đen, băng đầu xanh, khuyên tai bạc</translation>
    </message>
    <message>
        <source>yellow cap, green checked shirt</source>
        <translation>mũ lưỡi trai vàng, áo xanh kẻ ô</translation>
    </message>
    <message>
        <source>brown hair wrap, pale green shirt</source>
        <translation>khăn vấn nâu, áo xanh nhạt</translation>
    </message>
    <message>
        <source>brown brimmed hat, grey moustache</source>
        <translation>mũ phớt nâu, ria hoa râm</translation>
    </message>
    <message>
        <source>black plait, white flower, yellow shirt</source>
        <translation>tóc đen tết bím, hoa trắng, áo vàng</translation>
    </message>
    <message>
        <source>yellow work helmet, brown shirt</source>
        <translation>mũ bảo hộ vàng, áo nâu</translation>
    </message>
    <message>
        <source>full black hair, gold earrings</source>
        <translation>tóc đen bồng, khuyên tai vàng</translation>
    </message>
    <message>
        <source>red and yellow woollen hat, grey beard</source>
        <translation>mũ len đỏ vàng, râu hoa râm</translation>
    </message>
    <message>
        <source>white headscarf, red shirt</source>
        <translation>khăn trùm đầu trắng, áo đỏ</translation>
    </message>
    <message>
        <source>short grey hair, square glasses, moustache</source>
        <translation>tóc hoa râm ngắn, kính vuông, ria mép</translation>
    </message>
    <message>
        <source>black ponytail, blue shirt</source>
        <translation>tóc đen buộc đuôi gà, áo xanh dương</translation>
    </message>
    <message>
        <source>beige floppy hat, black moustache</source>
        <translation>mũ tai bèo, ria đen</translation>
    </message>
    <message>
        <source>green head cloth, grey bun, white beads</source>
        <translation>khăn vấn xanh, búi tóc hoa râm, chuỗi hạt trắng</translation>
    </message>
    <message>
        <source>spiky black hair, blue striped shirt</source>
        <translation>tóc đen dựng, áo xanh kẻ sọc</translation>
    </message>
    <message>
        <source>wide straw hat, red spotted shirt</source>
        <translation>mũ rộng vành, áo đỏ chấm trắng</translation>
    </message>
    <message>
        <source>bald, square glasses, long grey moustache</source>
        <translation>đầu hói, kính vuông, ria dài hoa râm</translation>
    </message>
    <message>
        <source>grey curls, round glasses</source>
        <translation>tóc hoa râm xoăn, kính tròn</translation>
    </message>
    <message>
        <source>yellow head cloth, woven vest</source>
        <translation>khăn vấn vàng, áo thổ cẩm</translation>
    </message>
    <message>
        <source>red motorbike helmet, yellow shirt</source>
        <translation>mũ bảo hiểm đỏ, áo vàng</translation>
    </message>
    <message>
        <source>white hair, round glasses, dark jacket</source>
        <translation>tóc bạc, kính tròn, áo khoác sẫm</translation>
    </message>
    <message>
        <source>black side bun, red flower, blue shirt</source>
        <translation>tóc đen búi bên, hoa đỏ, áo xanh dương</translation>
    </message>
    <message>
        <source>conical hat, white moustache</source>
        <translation>nón lá, ria bạc</translation>
    </message>
    <message>
        <source>white hair, red hairband</source>
        <translation>tóc bạc, bờm đỏ</translation>
    </message>
    <message>
        <source>black curls, round glasses</source>
        <translation>tóc đen xoăn, kính tròn</translation>
    </message>
    <message>
        <source>yellow scarf knotted on top, blue shirt</source>
        <translation>khăn vàng buộc trên đầu, áo xanh dương</translation>
    </message>
    <message>
        <source>red and white cap, green shirt</source>
        <translation>mũ lưỡi trai đỏ trắng, áo xanh lá</translation>
    </message>
    <message>
        <source>green woollen hat, red scarf</source>
        <translation>mũ len xanh, khăn quàng đỏ</translation>
    </message>
    <message>
        <source>white and red head cloth, round glasses</source>
        <translation>khăn vấn trắng sọc đỏ, kính tròn</translation>
    </message>
    <message>
        <source>black hair in two tails, green shirt</source>
        <translation>tóc đen buộc hai bên, áo xanh lá</translation>
    </message>
    <message>
        <source>bald, full white beard</source>
        <translation>đầu hói, râu bạc rậm</translation>
    </message>
    <message>
        <source>buffalo</source>
        <translation>con trâu</translation>
    </message>
    <message>
        <source>boat</source>
        <translation>con thuyền</translation>
    </message>
    <message>
        <source>ear of rice</source>
        <translation>bông lúa</translation>
    </message>
    <message>
        <source>oil lamp</source>
        <translation>cây đèn dầu</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>con cá</translation>
    </message>
    <message>
        <source>house</source>
        <translation>ngôi nhà</translation>
    </message>
    <message>
        <source>conical hat</source>
        <translation>nón lá</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>cái cây</translation>
    </message>
    <message>
        <source>bicycle</source>
        <translation>xe đạp</translation>
    </message>
    <message>
        <source>duck</source>
        <translation>con vịt</translation>
    </message>
    <message>
        <source>sun</source>
        <translation>mặt trời</translation>
    </message>
    <message>
        <source>cooking pot</source>
        <translation>cái nồi</translation>
    </message>
    <message>
        <source>well</source>
        <translation>giếng nước</translation>
    </message>
    <message>
        <source>banyan tree</source>
        <translation>cây đa</translation>
    </message>
    <message>
        <source>bridge</source>
        <translation>cây cầu</translation>
    </message>
    <message>
        <source>mountain</source>
        <translation>ngọn núi</translation>
    </message>
    <message>
        <source>market stall</source>
        <translation>sạp chợ</translation>
    </message>
    <message>
        <source>bamboo grove</source>
        <translation>bụi tre</translation>
    </message>
    <message>
        <source>school</source>
        <translation>trường học</translation>
    </message>
    <message>
        <source>boat landing</source>
        <translation>bến thuyền</translation>
    </message>
    <message>
        <source>rice field</source>
        <translation>ruộng lúa</translation>
    </message>
    <message>
        <source>village gate</source>
        <translation>cổng làng</translation>
    </message>
    <message>
        <source>lotus pond</source>
        <translation>ao sen</translation>
    </message>
    <message>
        <source>stilt house</source>
        <translation>nhà sàn</translation>
    </message>
    <message>
        <source>haystack</source>
        <translation>cây rơm</translation>
    </message>
    <message>
        <source>river</source>
        <translation>dòng sông</translation>
    </message>
    <message>
        <source>drum</source>
        <translation>cái trống</translation>
    </message>
    <message>
        <source>coconut palm</source>
        <translation>cây dừa</translation>
    </message>
    <message>
        <source>brick kiln</source>
        <translation>lò gạch</translation>
    </message>
    <message>
        <source>waterfall</source>
        <translation>thác nước</translation>
    </message>
    <message>
        <source>train</source>
        <translation>tàu hỏa</translation>
    </message>
    <message>
        <source>grazing buffalo</source>
        <translation>trâu gặm cỏ</translation>
    </message>
    <message>
        <source>wind turbine</source>
        <translation>cột điện gió</translation>
    </message>
    <message>
        <source>lift net</source>
        <translation>cái vó</translation>
    </message>
    <message>
        <source>sand dunes</source>
        <translation>đồi cát</translation>
    </message>
    <message>
        <source>lighthouse</source>
        <translation>ngọn hải đăng</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message numerus="yes">
        <source>PIN, %n digit(s) entered</source>
        <translation>
            <numerusform>Mã PIN, đã nhập %n chữ số</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>%1 minutes and seconds to wait</source>
        <translation>Còn phải chờ %1 (phút, giây)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Delete a digit</source>
        <translation>Xóa một số</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>My PIN</source>
        <translation>Mã PIN của tôi</translation>
    </message>
    <message>
        <source>The new PIN is set.</source>
        <translation>Đã đặt mã PIN mới.</translation>
    </message>
    <message>
        <source>Nobody else needs to know your PIN. Change it if somebody has seen it.</source>
        <translation>Không ai khác cần biết mã này. Nếu có người đã nhìn thấy thì đổi mã.</translation>
    </message>
    <message>
        <source>Change my PIN…</source>
        <translation>Đổi mã PIN của tôi…</translation>
    </message>
</context>
<context>
    <name>PinScreen</name>
    <message>
        <source>Back</source>
        <translation>Trở lại</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Người khác</translation>
    </message>
    <message>
        <source>Forgot PIN?</source>
        <translation>Quên mã PIN?</translation>
    </message>
    <message>
        <source>Forgot the PIN?</source>
        <translation>Quên mã PIN?</translation>
    </message>
    <message>
        <source>I understand</source>
        <translation>Đã hiểu</translation>
    </message>
</context>
<context>
    <name>PlayerScreen</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Bước %1 trên %2</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Gợi ý</translation>
    </message>
    <message>
        <source>Hear again</source>
        <translation>Nghe lại</translation>
    </message>
    <message>
        <source>Machine voice</source>
        <translation>Giọng đọc máy</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation>Cập nhật %1</translation>
    </message>
    <message>
        <source>Read by %1</source>
        <translation>Người đọc: %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Bước trước</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Skip this task</source>
        <translation>Bỏ qua việc này</translation>
    </message>
</context>
<context>
    <name>PracticeRibbon</name>
    <message>
        <source>SIMULATION</source>
        <translation>MÔ PHỎNG</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>The lesson, as residents see it</source>
        <translation>Bài học như bà con sẽ thấy</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>Về chỗ sửa</translation>
    </message>
    <message>
        <source>Nothing is recorded here.</source>
        <translation>Ở đây máy không ghi kết quả.</translation>
    </message>
    <message>
        <source>Without voice</source>
        <translation>Tắt tiếng</translation>
    </message>
    <message>
        <source>With voice</source>
        <translation>Bật tiếng</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Making the preview…</source>
        <translation>Đang làm bản xem trước…</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Save to USB</source>
        <translation>Lưu ra USB</translation>
    </message>
    <message>
        <source>Save on this machine</source>
        <translation>Lưu vào máy</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>PreviewStage</name>
    <message>
        <source>%1 · nothing is changed until you touch Import</source>
        <translation>%1 · chưa có gì thay đổi cho đến khi chạm Nhập</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Chọn tệp khác</translation>
    </message>
    <message>
        <source>Where do they go?</source>
        <translation>Nhập vào đâu?</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Đang nhập…</translation>
    </message>
    <message numerus="yes">
        <source>Import %n question(s)</source>
        <translation>
            <numerusform>Nhập %n câu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewWishes</name>
    <message>
        <source>Touch words to change them.</source>
        <translation>Chạm vào chữ trong hình để sửa ngay.</translation>
    </message>
    <message>
        <source>Another form of address</source>
        <translation>Đổi cách xưng hô</translation>
    </message>
    <message>
        <source>Another language</source>
        <translation>Đổi ngôn ngữ</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
</context>
<context>
    <name>ProofPill</name>
    <message numerus="yes">
        <source>%n way(s) of touching tried: the goal is always reached</source>
        <translation>
            <numerusform>Máy đã thử %n cách bấm: lúc nào cũng tới đích</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n way(s) tried: always reached</source>
        <translation>
            <numerusform>Đã thử %n cách bấm: luôn tới đích</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody can get stuck</source>
        <translation>Có lúc người học bị kẹt</translation>
    </message>
    <message>
        <source>The goal is not reached yet</source>
        <translation>Chưa có đường tới đích</translation>
    </message>
</context>
<context>
    <name>ProvinceKeyCard</name>
    <message>
        <source>Use this key…</source>
        <translation>Dùng khóa này…</translation>
    </message>
</context>
<context>
    <name>ProvinceKeyQuestion</name>
    <message>
        <source>Does the province&apos;s paper show the same digits?</source>
        <translation>Trên giấy của tỉnh có đúng dãy số này không?</translation>
    </message>
    <message>
        <source>No, leave it</source>
        <translation>Không, để nguyên</translation>
    </message>
    <message>
        <source>Yes, exactly the same</source>
        <translation>Đúng, giống hệt</translation>
    </message>
</context>
<context>
    <name>ProvinceList</name>
    <message>
        <source>Lessons of the province</source>
        <translation>Bài của tỉnh</translation>
    </message>
    <message>
        <source>Copy and change</source>
        <translation>Chép về sửa</translation>
    </message>
    <message>
        <source>Record our own voice</source>
        <translation>Ghi giọng quê mình</translation>
    </message>
    <message>
        <source>No lesson of the province has these words in its title.</source>
        <translation>Không có bài nào của tỉnh mang tên này.</translation>
    </message>
</context>
<context>
    <name>ProvinceStep</name>
    <message>
        <source>Packs over the network</source>
        <translation>Gói bài học qua mạng</translation>
    </message>
    <message>
        <source>Only if the province runs a server. The kiosk requests nothing but packs, and only when a technician starts it.</source>
        <translation>Chỉ khi tỉnh có máy chủ. Trạm chỉ hỏi gói bài học, và chỉ khi kỹ thuật viên bấm.</translation>
    </message>
    <message>
        <source>Other stick</source>
        <translation>USB khác</translation>
    </message>
    <message>
        <source>Over the network…</source>
        <translation>Qua mạng…</translation>
    </message>
</context>
<context>
    <name>QueueRow</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: share the turn before</source>
        <translation>%1: học chung với lượt trước</translation>
    </message>
    <message>
        <source>%1: one place up</source>
        <translation>%1: lên một chỗ</translation>
    </message>
    <message>
        <source>To the front</source>
        <translation>Lên đầu</translation>
    </message>
    <message>
        <source>%1: call next</source>
        <translation>%1: gọi ngay lượt tới</translation>
    </message>
</context>
<context>
    <name>ReaderLine</name>
    <message>
        <source>Delete the voice of %1</source>
        <translation>Xóa giọng của %1</translation>
    </message>
</context>
<context>
    <name>ReadersPane</name>
    <message>
        <source>Which language is spoken?</source>
        <translation>Ghi bằng tiếng nào?</translation>
    </message>
    <message>
        <source>Another language</source>
        <translation>Tiếng khác</translation>
    </message>
    <message>
        <source>Who reads?</source>
        <translation>Ai đọc?</translation>
    </message>
    <message>
        <source>Nobody has agreed to be recorded yet.</source>
        <translation>Chưa có ai đồng ý cho ghi giọng.</translation>
    </message>
    <message>
        <source>A new reader</source>
        <translation>Người đọc mới</translation>
    </message>
</context>
<context>
    <name>RecordButton</name>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Chờ một chút…</translation>
    </message>
    <message>
        <source>Record it again</source>
        <translation>Ghi lại câu này</translation>
    </message>
    <message>
        <source>Record this sentence</source>
        <translation>Ghi câu này</translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>Hear it in Vietnamese</source>
        <translation>Nghe câu tiếng Việt</translation>
    </message>
    <message>
        <source>This machine has no microphone.</source>
        <translation>Máy này không có micrô.</translation>
    </message>
    <message>
        <source>Plug one in, or bring a recording of a phone on a stick.</source>
        <translation>Cắm micrô vào, hoặc ghi bằng điện thoại rồi mang tệp đến bằng USB.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Tìm lại</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Nghe lại</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>Câu sau</translation>
    </message>
    <message>
        <source>Leave it for later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
</context>
<context>
    <name>RecordSection</name>
    <message>
        <source>Correct the details</source>
        <translation>Sửa thông tin</translation>
    </message>
    <message>
        <source>Another face</source>
        <translation>Đổi mặt</translation>
    </message>
    <message>
        <source>New three pictures</source>
        <translation>Cấp ba hình mới</translation>
    </message>
    <message>
        <source>Merge with another record</source>
        <translation>Gộp với hồ sơ khác</translation>
    </message>
    <message>
        <source>Delete the person</source>
        <translation>Xóa học viên</translation>
    </message>
    <message>
        <source>Separate %1</source>
        <translation>Tách %1</translation>
    </message>
</context>
<context>
    <name>RemovedPlace</name>
    <message>
        <source>Removed: %1</source>
        <translation>Đã bỏ: %1</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Lấy lại</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>SOCIALIST REPUBLIC OF VIET NAM</source>
        <translation>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</translation>
    </message>
    <message>
        <source>Independence - Freedom - Happiness</source>
        <translation>Độc lập - Tự do - Hạnh phúc</translation>
    </message>
    <message>
        <source>People&apos;s Committee of {commune}</source>
        <translation>Ủy ban nhân dân {commune}</translation>
    </message>
    <message>
        <source>From {first} to {last}</source>
        <translation>Từ ngày {first} đến ngày {last}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} đến {last}</translation>
    </message>
    <message>
        <source>Day {day}</source>
        <translation>Ngày {day}</translation>
    </message>
    <message>
        <source>Kiosk: {kiosk}</source>
        <translation>Máy: {kiosk}</translation>
    </message>
    <message>
        <source>Made at {time} on {day}</source>
        <translation>Lập lúc {time} ngày {day}</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Người lập báo cáo</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Giám đốc</translation>
    </message>
    <message>
        <source>(signature, full name)</source>
        <translation>(Ký, ghi rõ họ tên)</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Trang {page}/{pages}</translation>
    </message>
    <message>
        <source>under 5</source>
        <translation>dưới 5</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>không ghi</translation>
    </message>
    <message>
        <source>“Not shown”: the figure is left out, because a figure under 5 could be computed from it.</source>
        <translation>“Không ghi”: không ghi con số này, vì từ nó có thể tính ra một con số dưới 5.</translation>
    </message>
    <message>
        <source>for the notice board</source>
        <translation>bản dán bảng tin</translation>
    </message>
    <message>
        <source>A person who learns at two kiosks is counted twice.</source>
        <translation>Một người học ở hai máy được tính hai lần.</translation>
    </message>
    <message>
        <source>Tasks done alone, by hamlet</source>
        <translation>Việc tự làm được, theo thôn</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>Hamlets with the most tasks done alone</source>
        <translation>Các thôn tự làm được nhiều việc nhất</translation>
    </message>
    <message>
        <source>Tasks done alone, by month</source>
        <translation>Việc tự làm được, theo tháng</translation>
    </message>
    <message>
        <source>Tasks done alone, by week</source>
        <translation>Việc tự làm được, theo tuần</translation>
    </message>
    <message>
        <source>Tasks done alone</source>
        <translation>Việc tự làm được</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>Kỳ này</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>Lũy kế</translation>
    </message>
    <message>
        <source>% of adults</source>
        <translation>% người trưởng thành</translation>
    </message>
    <message>
        <source>% of the plan</source>
        <translation>% kế hoạch</translation>
    </message>
    <message>
        <source>V. Cumulative figures</source>
        <translation>V. Lũy kế từ đầu năm và so với kế hoạch</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Số buổi</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Lượt dự buổi học</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Lượt học</translation>
    </message>
    <message>
        <source>Learners</source>
        <translation>Người học</translation>
    </message>
    <message>
        <source>Learners who have done a lesson</source>
        <translation>Người hoàn thành ít nhất một bài</translation>
    </message>
    <message>
        <source>Lessons done</source>
        <translation>Bài hoàn thành</translation>
    </message>
    <message>
        <source>The number of adults in the commune is not entered.</source>
        <translation>Chưa nhập số người trưởng thành trên địa bàn.</translation>
    </message>
    <message>
        <source>Adults in the commune: {count}.</source>
        <translation>Số người trưởng thành trên địa bàn: {count}.</translation>
    </message>
    <message>
        <source>Source: {source}, {day}.</source>
        <translation>Nguồn: {source}, ngày {day}.</translation>
    </message>
    <message>
        <source>Plan: {target}% of them have done a lesson by the end of the year.</source>
        <translation>Kế hoạch: đến cuối năm {target}% hoàn thành ít nhất một bài.</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Kỳ trước</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Tăng, giảm</translation>
    </message>
    <message>
        <source>Change in %</source>
        <translation>Tăng, giảm (%)</translation>
    </message>
    <message>
        <source>Period before: {first} to {last}; on a notice board rounded to 5.</source>
        <translation>Kỳ trước: từ {first} đến {last}; bản dán bảng tin làm tròn đến 5.</translation>
    </message>
    <message>
        <source>Comparison with the period before</source>
        <translation>So với kỳ trước</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Lượt</translation>
    </message>
    <message>
        <source>one visit to the kiosk with at least one finished part of a lesson.</source>
        <translation>một lần đến học, xong ít nhất một phần bài.</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>a person who agreed to be recorded by name; counted once in the period.</source>
        <translation>mỗi người đã đồng ý ghi tên, trong kỳ chỉ tính một lần.</translation>
    </message>
    <message>
        <source>Lesson done</source>
        <translation>Hoàn thành bài</translation>
    </message>
    <message>
        <source>at least 80% of the questions right, and all tasks on the phone done alone, in the same attempt at the lesson.</source>
        <translation>đúng từ 80% câu hỏi trở lên và tự làm được mọi việc trên điện thoại thử, trong cùng một lần học bài.</translation>
    </message>
    <message>
        <source>Done alone</source>
        <translation>Tự làm được</translation>
    </message>
    <message>
        <source>a task done on the practice phone without help at the first attempt. Tasks of a shared turn count for nobody.</source>
        <translation>làm một mình trên điện thoại thử, không cần giúp, được ngay lần đầu. Lượt học chung không tính cho riêng ai.</translation>
    </message>
    <message>
        <source>from 15/12 of the year before to the last day of the period; on a notice board rounded to 5.</source>
        <translation>từ ngày 15/12 năm trước đến ngày cuối kỳ; bản dán bảng tin làm tròn đến 5.</translation>
    </message>
    <message>
        <source>from 01/01 to the last day of the period; on a notice board rounded to 5.</source>
        <translation>từ ngày 01/01 đến ngày cuối kỳ; bản dán bảng tin làm tròn đến 5.</translation>
    </message>
    <message>
        <source>{count} visits or sessions began while the clock was wrong; they are counted on the nearest known day.</source>
        <translation>Có {count} lượt hoặc buổi bắt đầu khi đồng hồ sai; các lượt này được tính vào ngày gần nhất biết chắc.</translation>
    </message>
    <message>
        <source>Some visits or sessions began while the clock was wrong; they are counted on the nearest known day.</source>
        <translation>Có những lượt hoặc buổi bắt đầu khi đồng hồ sai; các lượt này được tính vào ngày gần nhất biết chắc.</translation>
    </message>
    <message>
        <source>{count} visits are not counted yet, because the clock was never right.</source>
        <translation>Còn {count} lượt chưa tính được vì đồng hồ chưa bao giờ đúng.</translation>
    </message>
    <message>
        <source>Some visits are not counted yet, because the clock was never right.</source>
        <translation>Còn những lượt chưa tính được vì đồng hồ chưa bao giờ đúng.</translation>
    </message>
    <message>
        <source>{count} visits recovered from a damaged record are counted by the province, not here.</source>
        <translation>Có {count} lượt cứu được từ bản ghi hỏng do tỉnh tính, không tính ở đây.</translation>
    </message>
    <message>
        <source>Some visits recovered from a damaged record are counted by the province, not here.</source>
        <translation>Có những lượt cứu được từ bản ghi hỏng do tỉnh tính, không tính ở đây.</translation>
    </message>
    <message>
        <source>* Totals that guides enter for a session; not recorded for any person.</source>
        <translation>* Tổng số do người hướng dẫn nhập cho cả buổi, không ghi cho riêng ai.</translation>
    </message>
    <message>
        <source>Visits with a name</source>
        <translation>Lượt học có tên</translation>
    </message>
    <message>
        <source>Needs, difficulties</source>
        <translation>Nhu cầu, khó khăn</translation>
    </message>
    <message>
        <source>Results by hamlet</source>
        <translation>Kết quả theo thôn</translation>
    </message>
    <message>
        <source>Learners belong to the hamlet where they live, sessions and attendance to the hamlet where they were held.</source>
        <translation>Người học tính theo thôn nơi ở; số buổi và lượt dự tính theo nơi mở buổi học.</translation>
    </message>
    <message>
        <source>Hamlet</source>
        <translation>Thôn</translation>
    </message>
    <message>
        <source>Log of sessions</source>
        <translation>Nhật ký buổi học</translation>
    </message>
    <message>
        <source>Report of the day</source>
        <translation>Báo cáo nhanh ngày</translation>
    </message>
    <message>
        <source>Report of the week</source>
        <translation>Báo cáo tuần</translation>
    </message>
    <message>
        <source>Report of the month</source>
        <translation>Báo cáo tháng</translation>
    </message>
    <message>
        <source>Report of the quarter or year</source>
        <translation>Báo cáo quý, 6 tháng, 9 tháng, năm</translation>
    </message>
    <message>
        <source>Results by skill</source>
        <translation>Kết quả theo kỹ năng</translation>
    </message>
    <message>
        <source>Needs, difficulties and feedback</source>
        <translation>Tổng hợp nhu cầu, khó khăn, phản ánh</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Kết quả học</translation>
    </message>
    <message>
        <source>VI. Difficulties, proposals</source>
        <translation>VI. Khó khăn, kiến nghị</translation>
    </message>
    <message>
        <source>VII. Next period</source>
        <translation>VII. Phương hướng kỳ tới</translation>
    </message>
    <message>
        <source>To be written by hand.</source>
        <translation>(Xã ghi tay.)</translation>
    </message>
    <message>
        <source>Difficulties</source>
        <translation>Khó khăn</translation>
    </message>
    <message>
        <source>Lessons for the whole room</source>
        <translation>Số lớp (bài học cả nhóm)</translation>
    </message>
    <message>
        <source>People in lessons for the whole room</source>
        <translation>Lượt dự bài học cả nhóm</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Số điểm</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>Số người hướng dẫn</translation>
    </message>
    <message>
        <source>Community digital technology teams (by hand)</source>
        <translation>Số Tổ công nghệ số cộng đồng tham gia (ghi tay)</translation>
    </message>
    <message>
        <source>Calls for help</source>
        <translation>Lượt gọi nhờ giúp</translation>
    </message>
    <message>
        <source>Calls answered by a guide</source>
        <translation>Lượt được người hướng dẫn giúp</translation>
    </message>
    <message>
        <source>I. Organisation</source>
        <translation>I. Công tác tổ chức</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Core programme: a lesson of each group</source>
        <translation>Chương trình lõi: mỗi nhóm ít nhất một bài</translation>
    </message>
    <message>
        <source>II. Learning</source>
        <translation>II. Kết quả học</translation>
    </message>
    <message>
        <source>Learners who have done a lesson of the group</source>
        <translation>Người hoàn thành ít nhất một bài của nhóm</translation>
    </message>
    <message>
        <source>People in visits</source>
        <translation>Số người trong các lượt</translation>
    </message>
    <message>
        <source>All visits</source>
        <translation>Tất cả lượt học</translation>
    </message>
    <message>
        <source>III. Help with digital services</source>
        <translation>III. Hỗ trợ dịch vụ số</translation>
    </message>
    <message>
        <source>A visit counts once for each service of which a part of a lesson was finished.</source>
        <translation>Một lượt tính một lần cho mỗi dịch vụ có phần bài học xong.</translation>
    </message>
    <message>
        <source>All visits, also without a name</source>
        <translation>Tất cả lượt học, kể cả khách không ghi tên</translation>
    </message>
    <message>
        <source>Guests are not counted as people: one person can come several times.</source>
        <translation>Khách không ghi tên chỉ tính lượt, không tính người, vì một người có thể đến nhiều lần.</translation>
    </message>
    <message>
        <source>Visits about group 4</source>
        <translation>Số lượt học nhóm 4</translation>
    </message>
    <message>
        <source>Warnings given (by hand)</source>
        <translation>Số cảnh báo phát (ghi tay)</translation>
    </message>
    <message>
        <source>Cases reported by residents (by hand)</source>
        <translation>Số vụ người dân báo (ghi tay)</translation>
    </message>
    <message>
        <source>IV. Safety online</source>
        <translation>IV. An toàn trên mạng</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Nội dung (số bài)</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>60 and older</source>
        <translation>Từ 60 tuổi</translation>
    </message>
    <message>
        <source>60 and older: only learners; people without a record have no age.</source>
        <translation>Từ 60 tuổi: chỉ tính người có hồ sơ; người chỉ đếm số không có tuổi.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Hamlets</source>
        <translation>Thôn</translation>
    </message>
    <message>
        <source>No difficulties were noted.</source>
        <translation>Không ghi khó khăn nào.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>The notes of the guides are only in reports made on the kiosk&apos;s screen.</source>
        <translation>Ghi chú của người hướng dẫn chỉ có trong báo cáo lập trên màn hình máy.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Học hết</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Đạt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hoàn thành</translation>
    </message>
    <message>
        <source>Tries per question</source>
        <translation>Số lần trả lời mỗi câu</translation>
    </message>
    <message>
        <source>Most missed question</source>
        <translation>Câu hay sai nhất</translation>
    </message>
    <message>
        <source>Right at once</source>
        <translation>Đúng ngay</translation>
    </message>
    <message>
        <source>Other lessons</source>
        <translation>Bài khác</translation>
    </message>
    <message>
        <source>Results by lesson</source>
        <translation>Kết quả theo bài</translation>
    </message>
    <message>
        <source>Everybody is counted here, also guests and shared turns.</source>
        <translation>Bảng này tính mọi người, kể cả khách và lượt học chung.</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Bài</translation>
    </message>
    <message>
        <source>Started, finished, passed</source>
        <translation>Bắt đầu, học hết, đạt</translation>
    </message>
    <message>
        <source>attempts at the lesson that were begun, worked through to the end, and passed with at least 80% of the questions right.</source>
        <translation>số lần học bài đã mở, đã học đến hết, đã đúng từ 80% câu hỏi trở lên.</translation>
    </message>
    <message>
        <source>passed, and all tasks on the phone done alone.</source>
        <translation>đạt và tự làm được mọi việc trên điện thoại thử.</translation>
    </message>
    <message>
        <source>the one with the smallest share of answers right at once without help.</source>
        <translation>câu có tỷ lệ đúng ngay, không cần giúp, thấp nhất.</translation>
    </message>
    <message>
        <source>Ethnic minority*</source>
        <translation>DTTS*</translation>
    </message>
    <message>
        <source>Poor, near-poor*</source>
        <translation>Hộ nghèo, cận nghèo*</translation>
    </message>
    <message>
        <source>Disabled*</source>
        <translation>Khuyết tật*</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Không khai</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Age not stated</source>
        <translation>Không khai tuổi</translation>
    </message>
    <message>
        <source>With a name</source>
        <translation>Có tên</translation>
    </message>
    <message>
        <source>Shared turn</source>
        <translation>Lượt chung</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Khách</translation>
    </message>
    <message>
        <source>Group 1: knowledge of digital transformation</source>
        <translation>Nhóm 1: kiến thức cơ bản về chuyển đổi số</translation>
    </message>
    <message>
        <source>Group 2: digital skills</source>
        <translation>Nhóm 2: kỹ năng số</translation>
    </message>
    <message>
        <source>Group 3: essential digital services</source>
        <translation>Nhóm 3: sử dụng dịch vụ số thiết yếu</translation>
    </message>
    <message>
        <source>Group 4: safety online</source>
        <translation>Nhóm 4: an toàn trên môi trường mạng</translation>
    </message>
    <message>
        <source>VNeID</source>
        <translation>VNeID</translation>
    </message>
    <message>
        <source>Adding papers to VNeID</source>
        <translation>Tích hợp giấy tờ</translation>
    </message>
    <message>
        <source>Social benefits account</source>
        <translation>Tài khoản an sinh xã hội</translation>
    </message>
    <message>
        <source>Public services online</source>
        <translation>Dịch vụ công trực tuyến</translation>
    </message>
    <message>
        <source>Health and social insurance</source>
        <translation>BHYT, BHXH</translation>
    </message>
    <message>
        <source>QR codes and payment</source>
        <translation>Thanh toán, mã QR</translation>
    </message>
    <message>
        <source>Buying and selling online</source>
        <translation>Mua bán trên mạng</translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation>SIM</translation>
    </message>
</context>
<context>
    <name>Report page</name>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Tuần</translation>
    </message>
    <message>
        <source>By hamlet</source>
        <translation>Theo thôn</translation>
    </message>
    <message>
        <source>By skill</source>
        <translation>Theo kỹ năng</translation>
    </message>
    <message>
        <source>Difficulties, requests</source>
        <translation>Khó khăn, kiến nghị</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Buổi học</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Quarter, year</source>
        <translation>Quý, năm</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quý</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 tháng</translation>
    </message>
    <message>
        <source>9 months</source>
        <translation>9 tháng</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>The paper “{paper}” of {days} is already saved for the notice board. Whoever reads both can work out numbers under 5: better hang up one kind only.</source>
        <translation>Đã lưu tờ “{paper}” {days} để dán bảng tin. Ai đọc cả hai tờ có thể tính ra số dưới 5: chỉ nên dán một loại.</translation>
    </message>
    <message>
        <source>Reading the figures…</source>
        <translation>Đang đọc số liệu…</translation>
    </message>
    <message>
        <source>Nothing was recorded in these days.</source>
        <translation>Những ngày này chưa ghi nhận gì.</translation>
    </message>
    <message>
        <source>and {count} more, see the table</source>
        <translation>và {count} dòng nữa, xem trong bảng</translation>
    </message>
</context>
<context>
    <name>ReportBody</name>
    <message>
        <source>Show that paper</source>
        <translation>Xem tờ đó</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Columns before</source>
        <translation>Các cột trước</translation>
    </message>
    <message>
        <source>More columns</source>
        <translation>Các cột sau</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Which report?</source>
        <translation>Xem báo cáo nào?</translation>
    </message>
    <message>
        <source>Parts of this report</source>
        <translation>Các phần của báo cáo</translation>
    </message>
</context>
<context>
    <name>RequestQuestion</name>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
</context>
<context>
    <name>RequestRow</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Đã trả lời</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Gia hạn</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã làm xong</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>Requests</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Entered twice?</source>
        <translation>Có thể trùng</translation>
    </message>
    <message>
        <source>Copies on sticks</source>
        <translation>Bản sao trên USB</translation>
    </message>
    <message>
        <source>Answer by {answer}, complete by {due}</source>
        <translation>Phải trả lời chậm nhất {answer}, làm xong chậm nhất {due}</translation>
    </message>
    <message>
        <source>Answered on {answered}, deadline extended, complete by {due}</source>
        <translation>Đã trả lời ngày {answered}, đã gia hạn, làm xong chậm nhất {due}</translation>
    </message>
    <message>
        <source>Answered on {answered}, complete by {due}</source>
        <translation>Đã trả lời ngày {answered}, làm xong chậm nhất {due}</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>hạn hôm nay</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>còn 1 ngày</translation>
    </message>
    <message>
        <source>1 day overdue</source>
        <translation>quá hạn 1 ngày</translation>
    </message>
    <message>
        <source>{count} days left</source>
        <translation>còn {count} ngày</translation>
    </message>
    <message>
        <source>{count} days overdue</source>
        <translation>quá hạn {count} ngày</translation>
    </message>
    <message>
        <source>Did {name} get an answer to “{kind}”?</source>
        <translation>Đã trả lời {name} về yêu cầu “{kind}”?</translation>
    </message>
    <message>
        <source>Extend the deadline of “{kind}” of {name}?</source>
        <translation>Gia hạn yêu cầu “{kind}” của {name}?</translation>
    </message>
    <message>
        <source>Is “{kind}” of {name} done?</source>
        <translation>Yêu cầu “{kind}” của {name} đã làm xong?</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Đã trả lời</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Gia hạn</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã làm xong</translation>
    </message>
    <message>
        <source>You told the person that the request is received and when it will be done.</source>
        <translation>Anh chị đã báo cho người học: yêu cầu đã được nhận, và khi nào làm xong.</translation>
    </message>
    <message>
        <source>It must be done by {day}.</source>
        <translation>Phải làm xong chậm nhất ngày {day}.</translation>
    </message>
    <message>
        <source>The law allows {days} more days, once. Tell the person, and say why.</source>
        <translation>Luật cho thêm {days} ngày, chỉ một lần. Hãy báo cho người học và nói rõ lý do.</translation>
    </message>
    <message>
        <source>The person has seen everything that is stored.</source>
        <translation>Người học đã được xem tất cả dữ liệu đang lưu.</translation>
    </message>
    <message>
        <source>The person has the paper or the file.</source>
        <translation>Người học đã có tờ giấy hoặc tệp.</translation>
    </message>
    <message>
        <source>The record is no longer used in the way to which the person objects.</source>
        <translation>Hồ sơ không còn được dùng vào việc mà người học phản đối.</translation>
    </message>
    <message>
        <source>As soon as you carry it out on this page, the kiosk marks it as done by itself. Mark it by hand only if the person no longer wants it.</source>
        <translation>Khi anh chị làm việc đó trên trang này, máy tự ghi là đã xong. Chỉ tự đánh dấu khi người học không còn muốn nữa.</translation>
    </message>
    <message>
        <source>There is no open request.</source>
        <translation>Không có yêu cầu nào đang chờ.</translation>
    </message>
    <message>
        <source>Request of {name}</source>
        <translation>Yêu cầu của {name}</translation>
    </message>
    <message>
        <source>Use the record of {name} again?</source>
        <translation>Dùng lại hồ sơ của {name}?</translation>
    </message>
    <message>
        <source>Stop using the record of {name}?</source>
        <translation>Ngừng dùng hồ sơ của {name}?</translation>
    </message>
    <message>
        <source>The person is in the lists again and can sign in. Do it only if asked to.</source>
        <translation>Người học lại có trong danh sách và vào học được. Chỉ làm khi người học yêu cầu.</translation>
    </message>
    <message>
        <source>Nothing is deleted. The person is in no list and cannot sign in, until the person wants it again.</source>
        <translation>Không xóa gì. Người học không có trong danh sách nào và không vào học bằng tên được, đến khi người học muốn dùng lại.</translation>
    </message>
    <message>
        <source>No copy on a stick holds the name of a deleted person.</source>
        <translation>Không còn bản sao nào trên USB chứa tên người đã xóa.</translation>
    </message>
    <message>
        <source>These copies still hold a deleted name. Let the technician make a new copy on the same stick, or destroy the stick.</source>
        <translation>Các bản sao này còn chứa tên người đã xóa. Hãy nhờ kỹ thuật viên chép bản mới lên đúng USB đó, hoặc hủy USB.</translation>
    </message>
    <message>
        <source>Is the stick “{stick}” destroyed?</source>
        <translation>USB “{stick}” đã được hủy?</translation>
    </message>
    <message>
        <source>Nobody can read the copy of this stick any more. It leaves this list; this cannot be undone.</source>
        <translation>Không ai còn đọc được bản sao trên USB này. Bản sao được bỏ khỏi danh sách; không lấy lại được.</translation>
    </message>
    <message>
        <source>Copy of {day}</source>
        <translation>Bản sao ngày {day}</translation>
    </message>
    <message>
        <source>Nobody seems to be entered twice.</source>
        <translation>Không thấy ai bị ghi hai lần.</translation>
    </message>
</context>
<context>
    <name>ResidentPage</name>
    <message>
        <source>Machine voice</source>
        <translation>Giọng đọc máy</translation>
    </message>
    <message>
        <source>Finish now?</source>
        <translation>{Addr} muốn kết thúc phải không?</translation>
    </message>
    <message>
        <source>What you have learned is saved.</source>
        <translation>Những gì {addr} đã học đều được lưu lại.</translation>
    </message>
    <message>
        <source>The kiosk does not have your name. Next time you begin anew.</source>
        <translation>Máy chưa ghi tên {addr}. Lần sau {addr} học lại từ đầu.</translation>
    </message>
    <message>
        <source>Keep learning</source>
        <translation>Học tiếp</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Kết thúc</translation>
    </message>
</context>
<context>
    <name>ResultRow</name>
    <message>
        <source>To practise more: %1</source>
        <translation>Nên luyện thêm: %1</translation>
    </message>
</context>
<context>
    <name>ResultScreen</name>
    <message>
        <source>Card to take home</source>
        <translation>Thẻ mang về nhà</translation>
    </message>
    <message>
        <source>Touch to see it large, then photograph it with your phone</source>
        <translation>Chạm để xem thẻ to, rồi đưa điện thoại chụp lại</translation>
    </message>
    <message>
        <source>Touch to see it large, then print it or photograph it</source>
        <translation>Chạm để xem thẻ to, rồi in ra hoặc chụp lại</translation>
    </message>
    <message>
        <source>Hear again</source>
        <translation>Nghe lại</translation>
    </message>
    <message>
        <source>Practise more</source>
        <translation>Luyện thêm</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Bài tiếp theo</translation>
    </message>
    <message>
        <source>Home screen</source>
        <translation>Về trang đầu</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>Đóng thẻ</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Damaged file: cannot be exported</source>
        <translation>Tệp bị hỏng, không mang đi được</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Bị hỏng</translation>
    </message>
    <message>
        <source>Records {numbers}</source>
        <translation>Bản ghi {numbers}</translation>
    </message>
    <message>
        <source>from an earlier record of this kiosk</source>
        <translation>thuộc dữ liệu trước đây của trạm</translation>
    </message>
    <message>
        <source>from {when}</source>
        <translation>từ {when}</translation>
    </message>
    <message>
        <source>receipt: {when}</source>
        <translation>biên nhận {when}</translation>
    </message>
    <message>
        <source>sent to “{place}” {when}</source>
        <translation>đã gửi tới “{place}” {when}</translation>
    </message>
    <message>
        <source>copied to “{place}” {when}</source>
        <translation>đã chép ra “{place}” {when}</translation>
    </message>
    <message>
        <source>Sent, no receipt yet</source>
        <translation>Đã gửi, chưa có biên nhận</translation>
    </message>
    <message>
        <source>stored on the kiosk only</source>
        <translation>mới ghi trên máy</translation>
    </message>
    <message>
        <source>taken away / sent</source>
        <translation>đã mang đi / đã&#xa0;gửi</translation>
    </message>
    <message>
        <source>received by the province</source>
        <translation>tỉnh đã nhận</translation>
    </message>
    <message>
        <source>Recorded so far: {total} records, such as answers and finished lessons.</source>
        <translation>Trạm đã ghi {total} bản ghi (như câu trả lời, bài học xong).</translation>
    </message>
    <message>
        <source>Not yet in a bundle</source>
        <translation>Chưa đóng gói</translation>
    </message>
    <message>
        <source>Stored on the kiosk</source>
        <translation>Ghi trên máy</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Gửi ngay</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Cách xử lý</translation>
    </message>
    <message>
        <source>Show it big</source>
        <translation>Hiện chữ to</translation>
    </message>
    <message>
        <source>Code: {code}</source>
        <translation>Mã trạm: {code}</translation>
    </message>
    <message>
        <source>The province has not answered this kiosk yet. Call the office and read this code to it.</source>
        <translation>Tỉnh chưa trả lời trạm này lần nào. Hãy gọi cho tỉnh và đọc mã này.</translation>
    </message>
    <message>
        <source>Network: no server is set up</source>
        <translation>Mạng: chưa cài máy chủ</translation>
    </message>
    <message>
        <source>Results leave on sticks. To send over a network: load a set-up file of the province with its server.</source>
        <translation>Kết quả được mang đi bằng USB. Muốn gửi qua mạng: nạp tệp cài đặt của tỉnh có địa chỉ máy chủ.</translation>
    </message>
    <message>
        <source>Network: cannot be used</source>
        <translation>Mạng: chưa dùng được</translation>
    </message>
    <message>
        <source>Network: {host}</source>
        <translation>Mạng: {host}</translation>
    </message>
    <message>
        <source>Nothing is sent: the province&apos;s keys are missing.</source>
        <translation>Chưa gửi được gì: thiếu khóa của tỉnh.</translation>
    </message>
    <message>
        <source>Last contact: {when}</source>
        <translation>Lần nối gần nhất: {when}</translation>
    </message>
    <message>
        <source>this month: {used}</source>
        <translation>tháng này: {used}</translation>
    </message>
    <message>
        <source>Packs over the network</source>
        <translation>Gói bài qua mạng</translation>
    </message>
    <message>
        <source>Packs are looked for after the next contact.</source>
        <translation>Trạm sẽ tìm gói bài mới ở lần nối mạng tới.</translation>
    </message>
    <message>
        <source>Packs over the network: {host}</source>
        <translation>Gói bài qua mạng: {host}</translation>
    </message>
    <message>
        <source>last looked for: {when}</source>
        <translation>tìm lần cuối: {when}</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>không có gói mới</translation>
    </message>
    <message>
        <source>To be installed: {count}</source>
        <translation>Chờ cài: {count} gói</translation>
    </message>
    <message>
        <source>downloaded: {count}, install them on the page “Load packs”</source>
        <translation>đã tải về {count} gói, cài ở trang “Nạp gói từ USB”</translation>
    </message>
    <message>
        <source>goes on with the next contact: {count}</source>
        <translation>lần nối mạng tới tải tiếp {count} gói</translation>
    </message>
    <message>
        <source>not downloaded, traffic costs money here: {count}</source>
        <translation>chưa tải {count} gói vì mạng tính tiền, chưa đặt giới hạn tháng</translation>
    </message>
    <message>
        <source>not downloaded, too large for this month&apos;s limit: {count}</source>
        <translation>chưa tải {count} gói vì vượt giới hạn tháng này</translation>
    </message>
    <message>
        <source>not downloaded, disk nearly full: {count}</source>
        <translation>chưa tải {count} gói vì ổ đĩa gần đầy</translation>
    </message>
    <message>
        <source>not on the server yet: {count}</source>
        <translation>máy chủ chưa có tệp của {count} gói</translation>
    </message>
    <message>
        <source>refused, not the signed file: {count}</source>
        <translation>từ chối {count} gói vì tệp không đúng bản đã ký</translation>
    </message>
    <message>
        <source>USB “{place}”</source>
        <translation>USB “{place}”</translation>
    </message>
    <message>
        <source>Folder “{place}”</source>
        <translation>Thư mục “{place}”</translation>
    </message>
    <message>
        <source>Sent to {place}</source>
        <translation>Đã gửi tới {place}</translation>
    </message>
    <message>
        <source>bundles: {count} · last one {when}</source>
        <translation>{count} gói · lần cuối {when}</translation>
    </message>
    <message>
        <source>{taken} (the clock was wrong)</source>
        <translation>{taken} (đồng hồ lúc đó sai)</translation>
    </message>
    <message>
        <source>without receipt: {count}</source>
        <translation>chưa có biên nhận: {count}</translation>
    </message>
    <message>
        <source>The province has it</source>
        <translation>Tỉnh đã nhận</translation>
    </message>
    <message>
        <source>Exported, no receipt yet</source>
        <translation>Đã mang đi, chưa có biên nhận</translation>
    </message>
    <message>
        <source>The province asks for it again</source>
        <translation>Tỉnh hỏi lại</translation>
    </message>
    <message>
        <source>Checking for results…</source>
        <translation>Đang xem kết quả nào đang chờ…</translation>
    </message>
    <message>
        <source>Visits to export: {count}</source>
        <translation>Lượt học chờ mang đi: {count}</translation>
    </message>
    <message>
        <source>All results were exported</source>
        <translation>Kết quả đã được mang đi hết</translation>
    </message>
    <message>
        <source>The province has received every visit</source>
        <translation>Tỉnh đã nhận hết lượt học</translation>
    </message>
    <message>
        <source>No new visits</source>
        <translation>Không có lượt học nào đang chờ</translation>
    </message>
    <message>
        <source>The province&apos;s keys for results are not on this kiosk yet; they come with the next contact over the network, or with packs of the province. Until then, the results are safe here.</source>
        <translation>Trạm chưa có khóa của tỉnh cho kết quả; khóa sẽ về khi có mạng lần tới, hoặc cùng gói bài của tỉnh. Đến lúc đó kết quả vẫn an toàn trên máy này.</translation>
    </message>
    <message>
        <source>Damaged files that cannot be exported: {count}. They stay here.</source>
        <translation>Có {count} tệp bị hỏng, không mang đi được; các tệp đó vẫn nằm lại trên trạm.</translation>
    </message>
    <message>
        <source>The oldest is from {when}.</source>
        <translation>Cũ nhất từ {when}.</translation>
    </message>
    <message>
        <source>The province asks for records {ranges} again: they leave on the next occasion.</source>
        <translation>Tỉnh hỏi lại bản ghi {ranges}: trạm sẽ gửi lại vào lần mang đi hoặc lần gửi tới.</translation>
    </message>
    <message>
        <source>Results were never exported from this kiosk.</source>
        <translation>Trạm này chưa lần nào mang kết quả đi.</translation>
    </message>
    <message>
        <source>Last export: {when}.</source>
        <translation>Lần mang đi gần nhất: {when}.</translation>
    </message>
    <message>
        <source>Exported does not mean received: results stay here until the province&apos;s receipt arrives.</source>
        <translation>Mang đi chưa phải là tỉnh đã nhận: kết quả vẫn ở trạm đến khi có biên nhận của tỉnh.</translation>
    </message>
    <message>
        <source>Newest receipt: {when}.</source>
        <translation>Biên nhận mới nhất: {when}.</translation>
    </message>
    <message>
        <source>No receipt yet.</source>
        <translation>Chưa có biên nhận nào.</translation>
    </message>
    <message>
        <source>Bundles with a receipt on USB “{stick}”: {count}.</source>
        <translation>USB “{stick}” có biên nhận của tỉnh cho {count} gói đồng bộ.</translation>
    </message>
    <message>
        <source>On USB “{stick}”, the province asks for bundles again.</source>
        <translation>Trên USB “{stick}”, tỉnh hỏi lại một số gói.</translation>
    </message>
    <message>
        <source>USB “{stick}” found; its receipts are already imported.</source>
        <translation>Đã cắm USB “{stick}”; biên nhận trên đó trạm đã nhận rồi.</translation>
    </message>
    <message>
        <source>USB “{stick}” found; its receipts are for other kiosks.</source>
        <translation>Đã cắm USB “{stick}”; biên nhận trên đó là của trạm khác.</translation>
    </message>
    <message>
        <source>USB “{stick}” found.</source>
        <translation>Đã cắm USB “{stick}”.</translation>
    </message>
    <message>
        <source>Records not yet in a bundle: {count}. They are packed during the next export.</source>
        <translation>Chưa đóng gói: {count} bản ghi. Chúng được đóng gói khi mang kết quả đi.</translation>
    </message>
    <message>
        <source>Plug in a USB stick</source>
        <translation>Cắm USB để lấy kết quả</translation>
    </message>
    <message>
        <source>USB write-protected</source>
        <translation>USB đang khóa ghi</translation>
    </message>
    <message>
        <source>Export results to USB</source>
        <translation>Mang kết quả đi bằng USB</translation>
    </message>
    <message>
        <source>Packing results…</source>
        <translation>Đang đóng gói kết quả…</translation>
    </message>
    <message>
        <source>{done} of {total} bundles on the stick</source>
        <translation>Đã có {done} / {total} gói đồng bộ trên USB</translation>
    </message>
    <message>
        <source>Done. Bundles written: {written}, already on the stick: {already}. You can remove the stick.</source>
        <translation>Xong. Gói đồng bộ vừa chép: {written}, đã có sẵn trên USB: {already}. Có thể rút USB.</translation>
    </message>
    <message>
        <source>Stopped. Bundles written: {written}; the others still wait here. You can remove the stick.</source>
        <translation>Đã dừng. Gói đồng bộ đã chép: {written}; phần còn lại vẫn chờ ở trạm. Có thể rút USB.</translation>
    </message>
    <message>
        <source>The province asks for {count} bundles again: export the results once more.</source>
        <translation>Tỉnh hỏi lại {count} gói: hãy mang kết quả đi thêm một lần.</translation>
    </message>
    <message>
        <source>Done. Bundles newly confirmed by the province: {count}. You can remove the stick.</source>
        <translation>Xong. Tỉnh xác nhận thêm {count} gói đồng bộ. Có thể rút USB.</translation>
    </message>
    <message>
        <source>Nothing new: this kiosk already has these receipts. You can remove the stick.</source>
        <translation>Không có gì mới: trạm đã có các biên nhận này rồi. Có thể rút USB.</translation>
    </message>
    <message>
        <source>The receipts on this stick are for other kiosks. Please take the stick to them.</source>
        <translation>Biên nhận trên USB này là của trạm khác. Xin mang USB đến trạm đó.</translation>
    </message>
    <message>
        <source>There are no receipts on this stick. The province puts them there when it receives the results.</source>
        <translation>USB này chưa có biên nhận. Tỉnh ghi biên nhận lên USB khi nhận kết quả.</translation>
    </message>
    <message>
        <source>Other unusable files: {count}.</source>
        <translation>Số tệp khác không dùng được: {count}.</translation>
    </message>
    <message>
        <source>Read this code to the province</source>
        <translation>Đọc mã này cho tỉnh</translation>
    </message>
    <message>
        <source>The province&apos;s office compares it with the code on its screen and then accepts this kiosk. The code is no secret. Until then, nothing is lost.</source>
        <translation>Tỉnh so mã này với mã trên màn hình của tỉnh rồi mới nhận kết quả của trạm. Mã không phải bí mật. Trong lúc chờ, không mất gì.</translation>
    </message>
    <message>
        <source>Stopping… What was sent stays sent.</source>
        <translation>Đang dừng… Phần đã gửi vẫn tính là đã gửi.</translation>
    </message>
    <message>
        <source>Downloading a pack: {done} of {total}.</source>
        <translation>Đang tải gói bài: {done} trong {total}.</translation>
    </message>
    <message>
        <source>Connecting to the province&apos;s server…</source>
        <translation>Đang nối tới máy chủ của tỉnh…</translation>
    </message>
    <message>
        <source>Sending: {sent} files sent, {left} left.</source>
        <translation>Đang gửi: xong {sent} tệp, còn {left} tệp.</translation>
    </message>
</context>
<context>
    <name>RightsSection</name>
    <message>
        <source>Everything stored</source>
        <translation>Dữ liệu của {addr}</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Yêu cầu mới</translation>
    </message>
    <message>
        <source>Use the record again</source>
        <translation>Dùng lại hồ sơ</translation>
    </message>
    <message>
        <source>Stop using the record</source>
        <translation>Ngừng dùng hồ sơ</translation>
    </message>
</context>
<context>
    <name>RightsView</name>
    <message>
        <source>Back</source>
        <translation>Trở lại</translation>
    </message>
</context>
<context>
    <name>RoleChoice</name>
    <message>
        <source>Staff: choose your role</source>
        <translation>Cán bộ: chọn vai trò của bạn</translation>
    </message>
</context>
<context>
    <name>RoomView</name>
    <message>
        <source>Done alone in this session</source>
        <translation>Cả buổi tự làm được</translation>
    </message>
    <message>
        <source>Nobody has done a task on the practice phone alone yet.</source>
        <translation>Chưa có ai tự làm được việc nào trên điện thoại tập.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Trở lại</translation>
    </message>
</context>
<context>
    <name>RowElement</name>
    <message>
        <source>New</source>
        <translation>Có tin mới</translation>
    </message>
</context>
<context>
    <name>RunningScreen</name>
    <message>
        <source>The learning station is already open</source>
        <translation>Trạm học đang mở ở cửa sổ khác</translation>
    </message>
    <message>
        <source>Two kiosks cannot share one data folder. This window closes by itself; please use the other one.</source>
        <translation>Hai trạm không dùng chung một thư mục dữ liệu được. Cửa sổ này sẽ tự đóng, mời dùng cửa sổ kia.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>Saving a report</name>
    <message>
        <source>Save the report to USB</source>
        <translation>Lưu báo cáo vào USB</translation>
    </message>
    <message>
        <source>Plug in a USB stick</source>
        <translation>Cắm USB vào máy</translation>
    </message>
    <message>
        <source>Save to USB “{label}”?</source>
        <translation>Lưu vào USB “{label}”?</translation>
    </message>
    <message>
        <source>Saving to USB “{label}”…</source>
        <translation>Đang lưu vào USB “{label}”…</translation>
    </message>
    <message>
        <source>Saved to USB “{label}”</source>
        <translation>Đã lưu vào USB “{label}”</translation>
    </message>
    <message>
        <source>The report is saved as soon as the stick is plugged in.</source>
        <translation>Cắm USB vào là máy lưu báo cáo ngay.</translation>
    </message>
    <message>
        <source>Several sticks are plugged in.</source>
        <translation>Máy đang cắm nhiều USB.</translation>
    </message>
    <message>
        <source>File {number} of {count}. Do not pull the stick out.</source>
        <translation>Tệp {number}/{count}. Xin đừng rút USB.</translation>
    </message>
    <message>
        <source>In the folder {folder}. You can remove the stick.</source>
        <translation>Trong thư mục {folder}. Có thể rút USB.</translation>
    </message>
    <message>
        <source>to print and sign</source>
        <translation>để in và ký</translation>
    </message>
    <message>
        <source>a table for Excel</source>
        <translation>bảng cho Excel</translation>
    </message>
    <message>
        <source>data for other programs</source>
        <translation>dữ liệu cho phần mềm khác</translation>
    </message>
    <message>
        <source>all three files</source>
        <translation>cả ba tệp</translation>
    </message>
</context>
<context>
    <name>SavingSheet</name>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Other stick</source>
        <translation>USB khác</translation>
    </message>
    <message>
        <source>Stop after this file</source>
        <translation>Dừng sau tệp này</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>ScreenKeyboard</name>
    <message>
        <source>Tone mark %1</source>
        <translation>Dấu %1</translation>
    </message>
    <message>
        <source>No tone mark</source>
        <translation>Bỏ dấu thanh</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>Chữ hoa</translation>
    </message>
    <message>
        <source>Delete one letter</source>
        <translation>Xóa một chữ</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Chữ cái</translation>
    </message>
    <message>
        <source>Digits and symbols</source>
        <translation>Chữ số và dấu câu</translation>
    </message>
    <message>
        <source>Input method: %1</source>
        <translation>Kiểu gõ: %1</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Dấu cách</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Xuống dòng</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
</context>
<context>
    <name>ScreenPanel</name>
    <message>
        <source>Title of the screen the second time</source>
        <translation>Tên màn hình lần sau</translation>
    </message>
    <message>
        <source>Title of the screen</source>
        <translation>Tên màn hình</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Đã bỏ: %1</translation>
    </message>
    <message>
        <source>Touch something on the big phone to say what it does.</source>
        <translation>Chạm vào một chỗ trên điện thoại lớn để nói chạm vào đó thì ra gì.</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Put something on it</source>
        <translation>Thêm vào màn hình</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>Bắt đầu ở đây</translation>
    </message>
    <message>
        <source>This is the goal</source>
        <translation>Đây là đích</translation>
    </message>
    <message>
        <source>Remove the screen</source>
        <translation>Bỏ màn hình này</translation>
    </message>
    <message>
        <source>As above</source>
        <translation>Như trên</translation>
    </message>
</context>
<context>
    <name>ScreenRow</name>
    <message>
        <source>Done differently</source>
        <translation>Làm khác đi</translation>
    </message>
    <message>
        <source>Beside the way</source>
        <translation>Ngoài đường</translation>
    </message>
    <message>
        <source>The right way</source>
        <translation>Đường đúng</translation>
    </message>
    <message>
        <source>Which screens</source>
        <translation>Những màn hình nào</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Xem từng bước</translation>
    </message>
    <message>
        <source>same errand, another phone</source>
        <translation>cùng việc, máy khác</translation>
    </message>
    <message>
        <source>Change something</source>
        <translation>Đổi cho khác</translation>
    </message>
</context>
<context>
    <name>ScrollArrows</name>
    <message>
        <source>Up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Xuống</translation>
    </message>
</context>
<context>
    <name>SelfElement</name>
    <message>
        <source>You</source>
        <translation>Hình của mình</translation>
    </message>
    <message>
        <source>Camera on</source>
        <translation>Máy ảnh đang bật</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Máy ảnh đang tắt</translation>
    </message>
</context>
<context>
    <name>SendingSheet</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Gửi ngay</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Đang dừng…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
</context>
<context>
    <name>SentencePanel</name>
    <message>
        <source>%1 of %2 sentences recorded</source>
        <translation>Đã ghi %1 trên %2 câu</translation>
    </message>
    <message>
        <source>/%1 sentences</source>
        <translation>/%1 câu</translation>
    </message>
    <message>
        <source>All become equally loud.</source>
        <translation>Máy tự chỉnh cho các câu to đều nhau.</translation>
    </message>
    <message>
        <source>Take recordings of a phone</source>
        <translation>Lấy bản ghi từ USB</translation>
    </message>
    <message>
        <source>Put the voice into use</source>
        <translation>Đưa giọng vào dùng</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>{part}, {weekday} {date}</source>
        <translation>{part} {weekday}, {date}</translation>
    </message>
    <message>
        <source>began at {time}</source>
        <translation>bắt đầu {time}</translation>
    </message>
    <message>
        <source>Culture house of {place} · began at {time}</source>
        <translation>Nhà văn hóa thôn {place} · bắt đầu {time}</translation>
    </message>
    <message>
        <source>The session has ended, and everything is stored: {present} people present, {tasks} tasks done alone.</source>
        <translation>Buổi học đã kết thúc và được lưu lại: {present} người có mặt, {tasks} việc tự làm được.</translation>
    </message>
    <message>
        <source>Morning session</source>
        <translation>Buổi sáng</translation>
    </message>
    <message>
        <source>Afternoon session</source>
        <translation>Buổi chiều</translation>
    </message>
    <message>
        <source>Evening session</source>
        <translation>Buổi tối</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>thứ Hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>thứ Tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>thứ Năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ nhật</translation>
    </message>
</context>
<context>
    <name>Sessions</name>
    <message>
        <source>Weak network</source>
        <translation>Mạng yếu</translation>
    </message>
    <message>
        <source>No device</source>
        <translation>Không có máy</translation>
    </message>
    <message>
        <source>Device too old</source>
        <translation>Máy quá cũ</translation>
    </message>
    <message>
        <source>VNeID error</source>
        <translation>VNeID bị lỗi</translation>
    </message>
    <message>
        <source>Public service portal error</source>
        <translation>Cổng dịch vụ công bị lỗi</translation>
    </message>
    <message>
        <source>Fear of scams</source>
        <translation>Sợ bị lừa đảo</translation>
    </message>
    <message>
        <source>Letters too small</source>
        <translation>Chữ nhỏ, khó đọc</translation>
    </message>
    <message>
        <source>Cannot read yet</source>
        <translation>Chưa biết chữ</translation>
    </message>
    <message>
        <source>Needs an ethnic language</source>
        <translation>Cần tiếng dân tộc</translation>
    </message>
    <message>
        <source>Hard of hearing</source>
        <translation>Nghe kém</translation>
    </message>
    <message>
        <source>Forgets passwords</source>
        <translation>Hay quên mật khẩu</translation>
    </message>
    <message>
        <source>SIM not in own name</source>
        <translation>SIM không chính chủ</translation>
    </message>
    <message>
        <source>Mobile data too expensive</source>
        <translation>Tiền mạng 4G đắt</translation>
    </message>
    <message>
        <source>No time to learn</source>
        <translation>Không có thời gian học</translation>
    </message>
    <message>
        <source>Power cut</source>
        <translation>Mất điện</translation>
    </message>
</context>
<context>
    <name>Set-up</name>
    <message>
        <source>{province} · formerly {name}</source>
        <translation>{province} · trước là {name}</translation>
    </message>
    <message>
        <source>This hamlet is already in the list.</source>
        <translation>Thôn này đã có trong danh sách.</translation>
    </message>
    <message>
        <source>This name is too long; shorten it.</source>
        <translation>Tên này dài quá, hãy viết gọn lại.</translation>
    </message>
    <message>
        <source>This name has characters that cannot be shown.</source>
        <translation>Tên này có ký tự không hiển thị được.</translation>
    </message>
    <message>
        <source>The list is full.</source>
        <translation>Danh sách đã đầy.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Repeat all steps</source>
        <translation>Làm lại từng bước</translation>
    </message>
    <message>
        <source>Continue the set-up</source>
        <translation>Cài đặt tiếp</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Danh mục</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Mọi cài đặt</translation>
    </message>
    <message>
        <source>Packs from sticks are refused until the province&apos;s key is loaded. Everything else works.</source>
        <translation>Chưa có khóa của tỉnh thì gói bài học trên USB bị từ chối. Những việc khác vẫn làm được.</translation>
    </message>
    <message>
        <source>Changes take effect when you leave these screens.</source>
        <translation>Có hiệu lực ngay khi thoát khỏi các màn hình này.</translation>
    </message>
    <message>
        <source>Marked lines can be done later.</source>
        <translation>Những dòng có đánh dấu làm sau cũng được.</translation>
    </message>
    <message>
        <source>Plug in the stick with the file tram-hoc.toml</source>
        <translation>Cắm USB có tệp tram-hoc.toml</translation>
    </message>
    <message>
        <source>Reading USB “{stick}”…</source>
        <translation>Đang xem USB “{stick}”…</translation>
    </message>
    <message>
        <source>{file} on USB “{stick}”</source>
        <translation>{file} trên USB “{stick}”</translation>
    </message>
    <message>
        <source>USB “{stick}” has no file tram-hoc.toml</source>
        <translation>USB “{stick}” không có tệp tram-hoc.toml</translation>
    </message>
    <message>
        <source>Nothing changes yet.</source>
        <translation>Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Get it from the province or write it with any text editor. Or go back and set up the kiosk by hand.</source>
        <translation>Tệp này do tỉnh gửi, hoặc tự soạn bằng trình soạn văn bản. Cũng có thể trở lại và cài đặt bằng tay.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) have errors, so the file is not used. Correct the file, or go back and set up the kiosk by hand.</source>
        <translation>
            <numerusform>Có %n dòng sai nên chưa dùng được tệp. Sửa tệp hoặc cài đặt bằng tay.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes until you press Apply.</source>
        <translation>Chưa có gì thay đổi cho đến khi bấm Áp dụng.</translation>
    </message>
    <message>
        <source>All settings already match the file.</source>
        <translation>Mọi thứ đã đúng như trong tệp.</translation>
    </message>
    <message>
        <source>The province&apos;s key</source>
        <translation>Khóa của tỉnh</translation>
    </message>
    <message>
        <source>Which province&apos;s packs does this kiosk trust?</source>
        <translation>Trạm tin gói bài học của tỉnh nào?</translation>
    </message>
    <message>
        <source>Reading the stick…</source>
        <translation>Đang xem USB…</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the province&apos;s paper before you use a key.</source>
        <translation>So dãy số dưới đây với giấy của tỉnh rồi mới dùng khóa.</translation>
    </message>
    <message>
        <source>an unnamed province</source>
        <translation>tỉnh chưa ghi tên</translation>
    </message>
    <message>
        <source>In use: {province}. Use another key only if its digits are on the province&apos;s paper.</source>
        <translation>Đang dùng: {province}. Chỉ đổi khóa khác nếu giấy của tỉnh có đúng dãy số của nó.</translation>
    </message>
    <message>
        <source>To change it, plug in a USB stick with another file root.json.</source>
        <translation>Muốn đổi, cắm USB có tệp root.json khác.</translation>
    </message>
    <message>
        <source>Plug in the USB stick with the province&apos;s file root.json. Without it, packs from sticks are refused; you can do this later.</source>
        <translation>Cắm USB có tệp root.json của tỉnh. Chưa có thì trạm từ chối gói từ USB; có thể làm sau.</translation>
    </message>
    <message>
        <source>This stick has the key already in use.</source>
        <translation>USB này có đúng khóa đang dùng.</translation>
    </message>
    <message>
        <source>There is no file root.json on this stick. Ask the province for it.</source>
        <translation>USB này không có tệp root.json. Hãy xin tệp của tỉnh.</translation>
    </message>
    <message>
        <source>Invalid address. It must begin with https:// and contain no spaces.</source>
        <translation>Địa chỉ không đúng. Phải bắt đầu bằng https:// và không có dấu cách.</translation>
    </message>
    <message>
        <source>Not saved yet: packs will come from sticks only.</source>
        <translation>Chưa lưu: gói bài học sẽ chỉ lấy từ USB.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Chưa lưu.</translation>
    </message>
    <message>
        <source>Off: packs come from sticks only.</source>
        <translation>Đang tắt: gói bài học chỉ lấy từ USB.</translation>
    </message>
    <message>
        <source>Saved. A technician can load packs from there when the kiosk is online.</source>
        <translation>Đã lưu. Khi trạm có mạng, kỹ thuật viên nạp được gói bài học từ đó.</translation>
    </message>
    <message>
        <source>Now: {place}. Type another name to change it.</source>
        <translation>Hiện tại: {place}. Gõ tên khác để đổi.</translation>
    </message>
    <message>
        <source>Type the commune&apos;s name, or a former commune or district, with or without accents.</source>
        <translation>Gõ tên xã, phường; tên xã cũ, huyện cũ cũng được, có dấu hay không dấu.</translation>
    </message>
    <message>
        <source>Idle time before “Are you still here?”</source>
        <translation>Chờ bao lâu thì hỏi “Còn ở đây không?”</translation>
    </message>
    <message>
        <source>From the question to the start screen</source>
        <translation>Hỏi xong bao lâu thì về màn hình đầu</translation>
    </message>
    <message>
        <source>Screen dark at night from</source>
        <translation>Ban đêm màn hình tối từ</translation>
    </message>
    <message>
        <source>Screen dark at night until</source>
        <translation>Ban đêm màn hình tối đến</translation>
    </message>
    <message>
        <source>Volume at the start</source>
        <translation>Âm lượng lúc bắt đầu</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã</translation>
    </message>
    <message>
        <source>Hamlets</source>
        <translation>Các thôn</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Cách xưng hô</translation>
    </message>
    <message>
        <source>Seconds until “Still here?”</source>
        <translation>Số giây chờ trước khi hỏi</translation>
    </message>
    <message>
        <source>Seconds from “Still here?” to start screen</source>
        <translation>Số giây từ lúc hỏi đến lúc về màn hình đầu</translation>
    </message>
    <message>
        <source>Screen dark at night from (hour)</source>
        <translation>Ban đêm màn hình tối từ lúc (giờ)</translation>
    </message>
    <message>
        <source>Screen dark at night until (hour)</source>
        <translation>Ban đêm màn hình tối đến lúc (giờ)</translation>
    </message>
    <message>
        <source>Volume, 0 to 4</source>
        <translation>Âm lượng, từ 0 đến 4</translation>
    </message>
    <message>
        <source>Packs over the network</source>
        <translation>Gói bài học qua mạng</translation>
    </message>
    <message>
        <source>Numbers of certificates</source>
        <translation>Mẫu số giấy ghi nhận</translation>
    </message>
    <message>
        <source>Source of the adults</source>
        <translation>Nguồn số người lớn</translation>
    </message>
    <message>
        <source>Day of the adults</source>
        <translation>Ngày của số người lớn</translation>
    </message>
    <message>
        <source>The year of reports begins on</source>
        <translation>Năm báo cáo tính từ</translation>
    </message>
    <message>
        <source>Public service centre</source>
        <translation>Trung tâm PV hành chính công</translation>
    </message>
    <message>
        <source>Its opening hours</source>
        <translation>Giờ làm việc của Trung tâm PV</translation>
    </message>
    <message>
        <source>Community digital teams</source>
        <translation>Tổ công nghệ số cộng đồng</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>The province&apos;s hotline</source>
        <translation>Đường dây nóng của tỉnh</translation>
    </message>
    <message>
        <source>Responsible for personal data</source>
        <translation>Phụ trách dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>Local facts checked on</source>
        <translation>Ngày kiểm tra thông tin</translation>
    </message>
    <message>
        <source>Not needed here</source>
        <translation>Ở đây không cần</translation>
    </message>
    <message>
        <source>Province&apos;s key</source>
        <translation>Khóa của tỉnh</translation>
    </message>
    <message>
        <source>Results over the network</source>
        <translation>Gửi kết quả qua mạng</translation>
    </message>
    <message>
        <source>Server for results</source>
        <translation>Máy chủ nhận kết quả</translation>
    </message>
    <message>
        <source>Server: user name</source>
        <translation>Máy chủ: tên đăng nhập</translation>
    </message>
    <message>
        <source>Server: password</source>
        <translation>Máy chủ: mật khẩu</translation>
    </message>
    <message>
        <source>Server: token</source>
        <translation>Máy chủ: mã truy cập</translation>
    </message>
    <message>
        <source>Server: access key</source>
        <translation>Máy chủ: khóa truy cập</translation>
    </message>
    <message>
        <source>Server: secret key</source>
        <translation>Máy chủ: khóa bí mật</translation>
    </message>
    <message>
        <source>Server: region</source>
        <translation>Máy chủ: vùng</translation>
    </message>
    <message>
        <source>Server: certificates</source>
        <translation>Máy chủ: chứng chỉ</translation>
    </message>
    <message>
        <source>The network costs money</source>
        <translation>Mạng tính tiền theo dung lượng</translation>
    </message>
    <message>
        <source>Limit per month, MB</source>
        <translation>Mức tối đa mỗi tháng, MB</translation>
    </message>
    <message>
        <source>Registration token</source>
        <translation>Mã đăng ký trạm</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>PINs</source>
        <translation>Mã PIN</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Trung tâm</translation>
    </message>
    <message>
        <source>Adults</source>
        <translation>Người từ 18 tuổi</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Cách hoạt động</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Expired on {day}: ask the province for a new one, or check the clock.</source>
        <translation>Hết hạn ngày {day}: xin tỉnh khóa mới, hoặc xem lại đồng hồ.</translation>
    </message>
    <message>
        <source>Valid until {day}</source>
        <translation>Dùng được đến {day}</translation>
    </message>
    <message>
        <source>On the stick, expired on {day}</source>
        <translation>Trên USB, hết hạn ngày {day}</translation>
    </message>
    <message>
        <source>On the stick, valid until {day}</source>
        <translation>Trên USB, dùng được đến {day}</translation>
    </message>
    <message>
        <source>Unnamed province</source>
        <translation>Tỉnh chưa ghi tên</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Sai</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>{value}, unchanged</source>
        <translation>{value}, giữ nguyên</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Giữ nguyên</translation>
    </message>
    <message>
        <source>{hour}:00
never dark</source>
        <translation>{hour}:00
luôn sáng</translation>
    </message>
    <message>
        <source>{level} of {count}</source>
        <translation>{level} / {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n giây</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} phút {seconds} giây</translation>
    </message>
    <message>
        <source>not yet for guides</source>
        <translation>hướng dẫn chưa có</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>chưa có</translation>
    </message>
    <message numerus="yes">
        <source>%n hamlet(s)</source>
        <translation>
            <numerusform>%n thôn</numerusform>
        </translation>
    </message>
    <message>
        <source>Technician and guides</source>
        <translation>Đã có đủ hai mã</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Chưa ghi tên</translation>
    </message>
    <message>
        <source>not needed here</source>
        <translation>ở đây không cần</translation>
    </message>
    <message>
        <source>{count} adults</source>
        <translation>{count} người</translation>
    </message>
    <message numerus="yes">
        <source>“{address}”, warning after %n second(s)</source>
        <translation>
            <numerusform>“{address}”, chờ %n giây</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the centre</source>
        <translation>Tên Trung tâm</translation>
    </message>
    <message>
        <source>Culture house</source>
        <translation>Nhà văn hóa</translation>
    </message>
    <message>
        <source>Position of the signer</source>
        <translation>Chức danh người ký</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Giám đốc</translation>
    </message>
    <message>
        <source>Name of the signer</source>
        <translation>Họ tên người ký</translation>
    </message>
    <message>
        <source>empty: written by hand</source>
        <translation>để trống: ghi bằng tay</translation>
    </message>
    <message>
        <source>Sign behind the number</source>
        <translation>Ký hiệu sau số giấy</translation>
    </message>
    <message>
        <source>Adults from 18 years</source>
        <translation>Số người từ 18 tuổi</translation>
    </message>
    <message>
        <source>Source of this number</source>
        <translation>Nguồn số liệu</translation>
    </message>
    <message>
        <source>Commune police</source>
        <translation>Công an xã</translation>
    </message>
    <message>
        <source>Day of this number</source>
        <translation>Ngày của số liệu</translation>
    </message>
    <message>
        <source>Target this year (%)</source>
        <translation>Chỉ tiêu năm nay (%)</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Số điện thoại</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Giờ làm việc</translation>
    </message>
    <message>
        <source>Mon–Fri, 7:30–17:00</source>
        <translation>Thứ 2–6, 7:30–17:00</translation>
    </message>
    <message>
        <source>Name of the network</source>
        <translation>Tên mạng</translation>
    </message>
    <message>
        <source>Name, position, number</source>
        <translation>Họ tên, chức danh, số máy</translation>
    </message>
    <message>
        <source>Lê Văn Nam, 0912 345 678</source>
        <translation>Lê Văn Nam, 0912 345 678</translation>
    </message>
    <message>
        <source>Day of the check</source>
        <translation>Ngày kiểm tra</translation>
    </message>
    <message>
        <source>Stands above the signature on certificates and lists.</source>
        <translation>In trên chữ ký, ở giấy ghi nhận và danh sách.</translation>
    </message>
    <message>
        <source>Share of the adults who should have done a lesson by the end of the year.</source>
        <translation>Phần trăm người lớn cần học xong ít nhất một bài đến cuối năm.</translation>
    </message>
    <message>
        <source>The day on which somebody last called the numbers and compared the hours.</source>
        <translation>Ngày gần nhất có người gọi thử các số và đối chiếu giờ làm việc.</translation>
    </message>
    <message>
        <source>Reports name the source only with its day.</source>
        <translation>Báo cáo chỉ ghi nguồn khi có cả nguồn và ngày.</translation>
    </message>
    <message>
        <source>Without the commune&apos;s name, which stands beside it: {place}.</source>
        <translation>Không cần ghi tên xã; máy tự in thêm: {place}.</translation>
    </message>
    <message>
        <source>Correct the field with the red sentence, or empty it.</source>
        <translation>Sửa ô có dòng chữ đỏ, hoặc để trống ô đó.</translation>
    </message>
    <message numerus="yes">
        <source>Next: {number}. %n certificate(s) of this year keep their numbers.</source>
        <translation>
            <numerusform>Giấy tiếp theo: {number}. %n giấy đã cấp năm nay giữ số cũ.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first one: {number}. A second kiosk of the centre needs another sign.</source>
        <translation>Giấy đầu tiên: {number}. Trung tâm có hai trạm thì mỗi trạm một ký hiệu.</translation>
    </message>
</context>
<context>
    <name>SexChips</name>
    <message>
        <source>Man</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Không khai</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Write a lesson first</source>
        <translation>Soạn bài trước đã</translation>
    </message>
    <message>
        <source>Page, question, errand</source>
        <translation>Trang, câu hỏi, việc</translation>
    </message>
    <message>
        <source>Tell it, ask it, do it on the practice phone.</source>
        <translation>Kể, hỏi, rồi làm trên điện thoại thử.</translation>
    </message>
    <message>
        <source>One empty page</source>
        <translation>Một trang trống</translation>
    </message>
    <message>
        <source>Build it step by step yourself.</source>
        <translation>Tự thêm từng bước.</translation>
    </message>
    <message>
        <source>Take-home card</source>
        <translation>Thẻ mang về</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n bài</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) to record</source>
        <translation>
            <numerusform>còn %n câu chưa ghi</numerusform>
        </translation>
    </message>
    <message>
        <source>No lesson of the commune has these words.</source>
        <translation>Không có bài nào của xã có những chữ này.</translation>
    </message>
    <message>
        <source>The commune has no lessons of its own yet. Make one, or copy one of the province.</source>
        <translation>Xã chưa có bài của mình. Hãy soạn bài mới, hoặc chép một bài của tỉnh về sửa.</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Chưa có tên</translation>
    </message>
    <message numerus="yes">
        <source>Kept for %n more day(s).</source>
        <translation>
            <numerusform>Máy còn giữ %n ngày.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put into use</source>
        <translation>Đưa vào dùng</translation>
    </message>
    <message>
        <source>Copy to a stick</source>
        <translation>Chép ra USB</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>Thôi dùng</translation>
    </message>
    <message>
        <source>Print cards</source>
        <translation>In thẻ</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Nhân bản</translation>
    </message>
    <message>
        <source>Copy the questions</source>
        <translation>Chép câu hỏi ra USB</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Lấy ra</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Cất đi</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ bài</translation>
    </message>
    <message>
        <source>Digital change</source>
        <translation>Chuyển đổi số</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Kỹ năng</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dịch vụ</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>An toàn</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Cần xem lại</translation>
    </message>
    <message>
        <source>In use, changed</source>
        <translation>Đang dùng, có sửa</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Đang dùng</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) printed</source>
        <translation>
            <numerusform>Đã in %n thẻ</numerusform>
        </translation>
    </message>
    <message>
        <source>{done}/{total} recorded</source>
        <translation>Đã ghi {done}/{total} câu</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Bản nháp</translation>
    </message>
    <message>
        <source>All recorded</source>
        <translation>Đã ghi đủ</translation>
    </message>
    <message>
        <source>The office changed it {when}</source>
        <translation>Văn phòng sửa {when}</translation>
    </message>
    <message>
        <source>Changed {when}</source>
        <translation>Sửa {when}</translation>
    </message>
    <message>
        <source>{name} changed it {when}</source>
        <translation>{name} sửa {when}</translation>
    </message>
    <message>
        <source>Found: {text}</source>
        <translation>Có câu: {text}</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>voice: {languages}</source>
        <translation>có giọng {languages}</translation>
    </message>
    <message>
        <source>machine voice</source>
        <translation>giọng máy</translation>
    </message>
    <message>
        <source>a person&apos;s voice</source>
        <translation>giọng người</translation>
    </message>
    <message>
        <source>{province} · formerly {name}</source>
        <translation>{province} · trước là {name}</translation>
    </message>
</context>
<context>
    <name>ShelfActions</name>
    <message>
        <source>Write a new lesson</source>
        <translation>Soạn bài mới</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Nhập từ tệp</translation>
    </message>
    <message>
        <source>GIFT, Moodle XML, QTI, H5P</source>
        <translation>GIFT, Moodle XML, QTI, H5P</translation>
    </message>
    <message>
        <source>Record a voice</source>
        <translation>Ghi giọng</translation>
    </message>
</context>
<context>
    <name>ShelfView</name>
    <message>
        <source>Own lessons</source>
        <translation>Bài của xã</translation>
    </message>
    <message>
        <source>Search lessons and questions</source>
        <translation>Tìm bài, câu hỏi</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm bài</translation>
    </message>
    <message>
        <source>Lessons, questions</source>
        <translation>Tìm bài, câu hỏi</translation>
    </message>
</context>
<context>
    <name>ShortenSheet</name>
    <message numerus="yes">
        <source>%1 (%n word(s))</source>
        <translation>
            <numerusform>%1 (%n từ)</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Exit</source>
        <translation>Thoát</translation>
    </message>
</context>
<context>
    <name>SideBarEntry</name>
    <message>
        <source>Needs a look</source>
        <translation>Cần xem</translation>
    </message>
</context>
<context>
    <name>Sign in</name>
    <message>
        <source>{name}</source>
        <comment>with the form of address</comment>
        <translation>{addr} {name}</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Nơi khác</translation>
    </message>
</context>
<context>
    <name>SliderElement</name>
    <message>
        <source>Less</source>
        <translation>Bớt đi</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Thêm lên</translation>
    </message>
</context>
<context>
    <name>SmallPhone</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Đích</translation>
    </message>
</context>
<context>
    <name>SortingBoard</name>
    <message>
        <source>Touch one of these</source>
        <translation>Chạm vào một ô</translation>
    </message>
    <message>
        <source>Now touch its group</source>
        <translation>Giờ chạm vào nhóm</translation>
    </message>
</context>
<context>
    <name>Spot</name>
    <message>
        <source>Found</source>
        <translation>Đã tìm thấy</translation>
    </message>
    <message>
        <source>Not a sign</source>
        <translation>Không phải chỗ này</translation>
    </message>
</context>
<context>
    <name>SpotPanel</name>
    <message>
        <source>To be found</source>
        <translation>Chỗ cần tìm</translation>
    </message>
</context>
<context>
    <name>SpotsBoard</name>
    <message>
        <source>Place %1: %2</source>
        <translation>Chỗ %1: %2</translation>
    </message>
    <message>
        <source>To be found</source>
        <translation>Chỗ cần tìm</translation>
    </message>
</context>
<context>
    <name>SpotsRow</name>
    <message>
        <source>Mark the places</source>
        <translation>Đánh dấu chỗ</translation>
    </message>
</context>
<context>
    <name>SpotsSheet</name>
    <message>
        <source>There is no room for a place here.</source>
        <translation>Ở đây không còn đủ chỗ trống.</translation>
    </message>
    <message numerus="yes">
        <source>A picture has at most %n place(s).</source>
        <translation>
            <numerusform>Một hình có nhiều nhất %n chỗ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Touch the picture to mark a place. Drag a place to move it, a corner to make it larger.</source>
        <translation>Chạm vào hình để đánh dấu một chỗ. Kéo khung để dời, kéo góc để chỉnh to nhỏ.</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>Chỗ %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Touch a place to write what it is called and why it is right or not.</source>
        <translation>Chạm vào một chỗ để viết tên và lời giải thích của chỗ đó.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Add a place</source>
        <translation>Thêm một chỗ</translation>
    </message>
    <message>
        <source>Remove this place</source>
        <translation>Bỏ chỗ này</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Làm lại</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>A PIN is already set.</source>
        <translation>Đã có mã PIN rồi.</translation>
    </message>
    <message>
        <source>Enter it, or remove it with: kiosk pin reset.</source>
        <translation>Nhập mã đó, hoặc xóa bằng lệnh: kiosk pin reset.</translation>
    </message>
    <message>
        <source>The PIN in the record cannot be read.</source>
        <translation>Không đọc được mã PIN trong bản ghi.</translation>
    </message>
    <message>
        <source>Remove it with: kiosk pin reset. Then set a new one.</source>
        <translation>Xóa bằng lệnh: kiosk pin reset. Sau đó đặt mã mới.</translation>
    </message>
    <message>
        <source>The PIN is too easy to guess.</source>
        <translation>Mã PIN quá dễ đoán.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Chọn mã khác.</translation>
    </message>
    <message>
        <source>The system refused: {detail}</source>
        <translation>Hệ thống từ chối: {detail}</translation>
    </message>
    <message>
        <source>The system did not respond.</source>
        <translation>Hệ thống không trả lời.</translation>
    </message>
    <message>
        <source>This system does not let the kiosk do that.</source>
        <translation>Hệ thống này không cho trạm làm việc đó.</translation>
    </message>
    <message>
        <source>Leave kiosk mode and do it from the system, or hold the machine&apos;s power button for a few seconds.</source>
        <translation>Thoát chế độ trạm rồi làm trong hệ thống, hoặc giữ nút nguồn của máy vài giây.</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Đã dừng kiểm tra.</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>Bắt đầu lại.</translation>
    </message>
    <message>
        <source>The check could not be run: {reason}.</source>
        <translation>Không kiểm tra được: {reason}.</translation>
    </message>
    <message>
        <source>Check again; if it fails again, check the disk.</source>
        <translation>Kiểm tra lại; nếu vẫn vậy, xem lại ổ đĩa.</translation>
    </message>
    <message>
        <source>Copy the log to a stick and report this fault.</source>
        <translation>Chép nhật ký ra USB và báo lại lỗi này.</translation>
    </message>
    <message>
        <source>{file} has no errors.</source>
        <translation>Tệp {file} không có lỗi.</translation>
    </message>
    <message>
        <source>There is no {file}; the defaults are used.</source>
        <translation>Không có tệp {file}; trạm dùng giá trị mặc định.</translation>
    </message>
    <message>
        <source>Correct them; the log shows how to write each one.</source>
        <translation>Sửa các mục sai; nhật ký ghi cách viết đúng của từng mục.</translation>
    </message>
    <message>
        <source>{count} intact, no files missing.</source>
        <translation>{count} gói nguyên vẹn, đủ mọi tệp.</translation>
    </message>
    <message>
        <source>No packs yet: residents have no lessons.</source>
        <translation>Chưa có gói nào: bà con không có bài để học.</translation>
    </message>
    <message>
        <source>Install packs from a stick.</source>
        <translation>Cài gói từ USB.</translation>
    </message>
    <message>
        <source>Files are missing or changed in {packs}.</source>
        <translation>Có tệp bị thiếu hoặc bị sửa: {packs}.</translation>
    </message>
    <message>
        <source>Install it again from a stick.</source>
        <translation>Cài lại gói đó từ USB.</translation>
    </message>
    <message>
        <source>Restart the kiosk and leave it unused for 15 minutes: it repairs the files by itself.</source>
        <translation>Khởi động lại trạm và để trống máy khoảng mười lăm phút: trạm sẽ tự sửa các tệp đó.</translation>
    </message>
    <message>
        <source>Packs shipped with the program are not installed: {packs}.</source>
        <translation>Gói kèm chương trình chưa được cài: {packs}.</translation>
    </message>
    <message>
        <source>Restart the kiosk; if that does not help, see the log.</source>
        <translation>Khởi động lại trạm; nếu vẫn vậy, xem lý do trong nhật ký.</translation>
    </message>
    <message>
        <source>The province&apos;s keys are not on this kiosk: no pack from a stick can be trusted.</source>
        <translation>Trạm chưa có khóa của tỉnh: chưa tin được gói nào từ USB.</translation>
    </message>
    <message>
        <source>Import them in the set-up, from the province&apos;s stick.</source>
        <translation>Nạp khóa khi cài đặt trạm, từ USB của tỉnh.</translation>
    </message>
    <message>
        <source>The province&apos;s keys are damaged.</source>
        <translation>Khóa của tỉnh bị hỏng.</translation>
    </message>
    <message>
        <source>Import them again from the province&apos;s stick.</source>
        <translation>Nạp lại khóa từ USB của tỉnh.</translation>
    </message>
    <message>
        <source>The province&apos;s keys are valid until {day}; the clock is too unreliable to check this.</source>
        <translation>Khóa của tỉnh dùng được đến {day}; đồng hồ không đủ tin để biết đã quá ngày đó chưa.</translation>
    </message>
    <message>
        <source>Set the clock first.</source>
        <translation>Chỉnh đồng hồ trước.</translation>
    </message>
    <message>
        <source>The province&apos;s keys expired on {day}.</source>
        <translation>Khóa của tỉnh đã hết hạn ngày {day}.</translation>
    </message>
    <message>
        <source>Ask the province for a stick with newer keys.</source>
        <translation>Xin tỉnh USB có khóa mới hơn.</translation>
    </message>
    <message>
        <source>{keys} keys of the province, {needed} required, valid until {day}; {marks} version numbers stored.</source>
        <translation>Tỉnh có {keys} khóa, cần {needed}, dùng đến {day}; trạm nhớ {marks} số bản.</translation>
    </message>
    <message>
        <source>They expire soon: ask the province for newer ones.</source>
        <translation>Khóa sắp hết hạn: xin tỉnh khóa mới.</translation>
    </message>
    <message>
        <source>{free} of {total} are free.</source>
        <translation>Còn trống {free} trên {total}.</translation>
    </message>
    <message>
        <source>Only {free} are free.</source>
        <translation>Chỉ còn trống {free}.</translation>
    </message>
    <message>
        <source>Only {free} are free, and the space reserved for the record is used up.</source>
        <translation>Chỉ còn trống {free}, và chỗ để dành cho bản ghi đã dùng hết.</translation>
    </message>
    <message>
        <source>{free} of {total} are free, but no space could be reserved for the record.</source>
        <translation>Còn trống {free} trên {total}, nhưng không để dành được chỗ cho bản ghi.</translation>
    </message>
    <message>
        <source>Restart the kiosk and check again. If that does not help, see the log.</source>
        <translation>Khởi động lại trạm rồi kiểm tra lại. Nếu vẫn vậy, xem nhật ký để biết lý do.</translation>
    </message>
    <message>
        <source>Free disk space now: remove unused packs. Soon nothing more can be recorded.</source>
        <translation>Dọn chỗ ngay: gỡ các gói không dùng. Sắp không ghi thêm được gì.</translation>
    </message>
    <message>
        <source>The disk will fill up in time: remove unused packs, or use a larger disk.</source>
        <translation>Ổ đĩa sẽ có ngày đầy: gỡ các gói không dùng, hoặc thay ổ lớn hơn.</translation>
    </message>
    <message>
        <source>{free} of {total} are free on the disk with {linked}.</source>
        <translation>Ổ đĩa chứa {linked} còn trống {free} trên {total}.</translation>
    </message>
    <message>
        <source>Only {free} are free on the disk with {linked}.</source>
        <translation>Ổ đĩa chứa {linked} chỉ còn trống {free}.</translation>
    </message>
    <message>
        <source>Free space on that disk now, or use a larger one.</source>
        <translation>Dọn chỗ trên ổ đó ngay, hoặc thay ổ lớn hơn.</translation>
    </message>
    <message>
        <source>That disk will fill up in time: free space on it, or use a larger one.</source>
        <translation>Ổ đó sẽ có ngày đầy: dọn chỗ trên ổ, hoặc thay ổ lớn hơn.</translation>
    </message>
    <message>
        <source>The system no longer allows writing to the disk with {linked}.</source>
        <translation>Hệ thống không cho ghi vào ổ đĩa chứa {linked} nữa.</translation>
    </message>
    <message>
        <source>The system no longer allows writing to the disk.</source>
        <translation>Hệ thống không cho ghi vào ổ đĩa nữa.</translation>
    </message>
    <message>
        <source>Restart the kiosk. If that does not help, the disk is failing: export the results and replace the disk.</source>
        <translation>Khởi động lại trạm. Nếu vẫn vậy, ổ đĩa sắp hỏng: lấy kết quả ra rồi thay ổ.</translation>
    </message>
    <message>
        <source>It is {now}; the clock was set from the network.</source>
        <translation>Bây giờ là {now}; đồng hồ đã chỉnh theo mạng.</translation>
    </message>
    <message>
        <source>It shows {now}. Last confirmed: {trusted}.</source>
        <translation>Đồng hồ chỉ {now}. Xác nhận lần cuối: {trusted}.</translation>
    </message>
    <message>
        <source>It shows {now}. Not confirmed yet.</source>
        <translation>Đồng hồ chỉ {now}. Chưa có ai xác nhận.</translation>
    </message>
    <message>
        <source>Compare it with a watch. If it is right, confirm it here; otherwise set the system clock.</source>
        <translation>So với đồng hồ đeo tay. Nếu đúng, xác nhận tại đây; nếu sai, chỉnh đồng hồ hệ thống.</translation>
    </message>
    <message>
        <source>Set the system clock. If it is wrong after every start, replace the mainboard battery.</source>
        <translation>Chỉnh đồng hồ hệ thống. Nếu lần nào mở máy cũng sai, thay pin trên bo mạch chủ.</translation>
    </message>
    <message>
        <source>It shows {now}, a time before this program was made.</source>
        <translation>Đồng hồ chỉ {now}, trước cả khi chương trình này ra đời.</translation>
    </message>
    <message>
        <source>It shows {now}, but the newest time recorded here is later: {known}.</source>
        <translation>Đồng hồ chỉ {now}, nhưng máy đã ghi một giờ muộn hơn: {known}.</translation>
    </message>
    <message>
        <source>It shows {now}, years after the newest time recorded here: {known}.</source>
        <translation>Đồng hồ chỉ {now}, sau lần ghi mới nhất ở đây nhiều năm: {known}.</translation>
    </message>
    <message>
        <source>Compare it with a watch. If it is right, confirm it here: visits that were recorded with a wrong time then get their right day. Otherwise set the system clock; if it is wrong after every start, replace the mainboard battery.</source>
        <translation>So với đồng hồ đeo tay. Nếu đúng, xác nhận tại đây: các lượt học đã ghi sai giờ sẽ được tính về đúng ngày. Nếu sai, chỉnh đồng hồ hệ thống; nếu lần nào mở máy cũng sai, thay pin trên bo mạch chủ.</translation>
    </message>
    <message>
        <source>{disk} reports good health ({source}).</source>
        <translation>Ổ {disk} tự báo còn tốt ({source}).</translation>
    </message>
    <message>
        <source>{disk} is nearly worn out ({source}).</source>
        <translation>Ổ {disk} sắp hết tuổi thọ ({source}).</translation>
    </message>
    <message>
        <source>Plan to replace it this year.</source>
        <translation>Chuẩn bị thay ổ trong năm nay.</translation>
    </message>
    <message>
        <source>{disk} reports errors ({source}).</source>
        <translation>Ổ {disk} báo lỗi ({source}).</translation>
    </message>
    <message>
        <source>Copy the results to a stick today, and replace the disk.</source>
        <translation>Lấy kết quả ra USB ngay hôm nay, rồi thay ổ đĩa.</translation>
    </message>
    <message>
        <source>This machine does not report the health of its disk.</source>
        <translation>Máy này không cho biết ổ đĩa còn tốt không.</translation>
    </message>
    <message>
        <source>No action is needed. If smartctl is installed and permitted, the kiosk uses it.</source>
        <translation>Không cần làm gì. Máy nào có smartctl và được phép dùng thì trạm hỏi smartctl.</translation>
    </message>
    <message>
        <source>USB “{label}” writes {writing} MB and reads {reading} MB per second.</source>
        <translation>USB “{label}” ghi {writing} MB mỗi giây, đọc {reading} MB.</translation>
    </message>
    <message>
        <source>USB “{label}” writes {writing} MB per second.</source>
        <translation>USB “{label}” ghi {writing} MB mỗi giây.</translation>
    </message>
    <message>
        <source>It is slow: try another port, or another stick for large packs.</source>
        <translation>USB chậm: thử ổ cắm khác, hoặc dùng USB khác cho gói lớn.</translation>
    </message>
    <message>
        <source>USB “{label}” does not respond: {reason}.</source>
        <translation>USB “{label}” không trả lời: {reason}.</translation>
    </message>
    <message>
        <source>USB “{label}” can be read, but not written.</source>
        <translation>USB “{label}” chỉ đọc được, không ghi được.</translation>
    </message>
    <message>
        <source>USB “{label}” has under 8 MB free.</source>
        <translation>USB “{label}” không còn trống 8 MB.</translation>
    </message>
    <message>
        <source>Put the stick in again, or use another one.</source>
        <translation>Cắm lại USB, hoặc dùng USB khác.</translation>
    </message>
    <message>
        <source>No USB stick is plugged in.</source>
        <translation>Chưa cắm USB.</translation>
    </message>
    <message>
        <source>Plug in a stick and check again.</source>
        <translation>Cắm USB rồi kiểm tra lại.</translation>
    </message>
    <message>
        <source>The data read from the stick differs from what was written.</source>
        <translation>USB trả lại dữ liệu khác với dữ liệu đã ghi.</translation>
    </message>
    <message>
        <source>Use another stick.</source>
        <translation>Dùng USB khác.</translation>
    </message>
    <message>
        <source>All {total} cells respond.</source>
        <translation>Cả {total} ô đều nhận chạm.</translation>
    </message>
    <message>
        <source>The record was lost and was restored on {when}. The number of missing events is unknown.</source>
        <translation>Dữ liệu của trạm đã bị mất và được khôi phục lúc {when}. Không rõ còn thiếu bao nhiêu sự kiện.</translation>
    </message>
    <message>
        <source>The record was damaged and was restored on {when}: {saved} events were read from the damaged file, about {missing} may be missing. The damaged file is kept: {file}.</source>
        <translation>Dữ liệu của trạm bị hỏng và đã được khôi phục lúc {when}: đọc lại được {saved} sự kiện từ tệp hỏng, có thể còn thiếu khoảng {missing}. Tệp hỏng vẫn được giữ: {file}.</translation>
    </message>
    <message>
        <source>The record was damaged and was restored on {when}: {saved} events were read from the damaged file; it is not known how many are missing. The damaged file is kept: {file}.</source>
        <translation>Dữ liệu của trạm bị hỏng và đã được khôi phục lúc {when}: đọc lại được {saved} sự kiện từ tệp hỏng; không rõ còn thiếu bao nhiêu. Tệp hỏng vẫn được giữ: {file}.</translation>
    </message>
    <message>
        <source>Export the results, report this, and check the disk. Then confirm here that you have seen it.</source>
        <translation>Hãy mang kết quả đi, báo lại việc này và kiểm tra ổ đĩa. Sau đó xác nhận ở đây là đã xem.</translation>
    </message>
    <message>
        <source>Files in the outbox are damaged and cannot be exported ({count}): {names}.</source>
        <translation>Có {count} tệp kết quả chờ gửi bị hỏng, không mang đi được: {names}.</translation>
    </message>
    <message>
        <source>Copy them back from an older stick if it has them; otherwise move them out of the outbox and keep them.</source>
        <translation>Nếu USB cũ còn các tệp này thì chép trả lại; nếu không, chuyển chúng ra khỏi thư mục chờ gửi và giữ lại.</translation>
    </message>
    <message>
        <source>{whole} bundles are intact. Visits waiting: {visits}, since {since}; {left} of them are from an earlier record of this kiosk.</source>
        <translation>{whole} gói đồng bộ còn nguyên vẹn. Lượt học đang chờ: {visits}, từ {since}; {left} lượt trong số đó thuộc dữ liệu trước đây của trạm.</translation>
    </message>
    <message>
        <source>{missing} of {total} cells did not respond (row/column): {cells}.</source>
        <translation>{missing} trong {total} ô không nhận chạm (hàng/cột): {cells}.</translation>
    </message>
    <message>
        <source>Only {touched} of {total} cells were touched: the test was stopped.</source>
        <translation>Mới chạm {touched} trong {total} ô: bài thử đã dừng giữa chừng.</translation>
    </message>
    <message>
        <source>Test again and touch every cell. If a cell does not respond, wait 20 seconds.</source>
        <translation>Thử lại và chạm mọi ô. Nếu có ô không nhận, chờ 20 giây.</translation>
    </message>
    <message>
        <source>Clean the screen and try again. If the same cells still do not respond, calibrate or replace it.</source>
        <translation>Lau màn hình rồi thử lại. Nếu vẫn các ô đó không nhận, hiệu chỉnh hoặc thay màn hình.</translation>
    </message>
    <message>
        <source>The test sound was heard.</source>
        <translation>Đã nghe thấy tiếng thử.</translation>
    </message>
    <message>
        <source>The test sound was not heard.</source>
        <translation>Không nghe thấy tiếng thử.</translation>
    </message>
    <message>
        <source>Turn the speaker on and up, check its cable, and try again.</source>
        <translation>Bật loa, vặn to, xem lại dây loa rồi thử lại.</translation>
    </message>
    <message>
        <source>Sound not tested yet.</source>
        <translation>Chưa có ai nghe thử.</translation>
    </message>
    <message>
        <source>Play the test sound.</source>
        <translation>Phát tiếng thử.</translation>
    </message>
    <message>
        <source>The sound service of this machine does not respond.</source>
        <translation>Dịch vụ âm thanh của máy không trả lời.</translation>
    </message>
    <message>
        <source>Wait a minute; if that does not help, restart this machine.</source>
        <translation>Chờ một phút; nếu vẫn như vậy, hãy khởi động lại máy.</translation>
    </message>
    <message>
        <source>This machine has no sound device.</source>
        <translation>Máy này không có thiết bị âm thanh.</translation>
    </message>
    <message>
        <source>Plug in a speaker, or check that the system detects its sound card.</source>
        <translation>Cắm loa, hoặc xem hệ thống có nhận cạc âm thanh không.</translation>
    </message>
    <message>
        <source>A person said that its time is wrong.</source>
        <translation>Có người đã xem và nói là sai giờ.</translation>
    </message>
    <message>
        <source>Measure a capital letter: it should be {least} mm tall for a person {distance} cm away.</source>
        <translation>Đo một chữ hoa: người ngồi cách {distance} cm cần chữ cao {least} mm.</translation>
    </message>
    <message>
        <source>Farther than {near} cm away, people need larger text: show them A+, or use a larger display.</source>
        <translation>Ngồi xa hơn {near} cm cần chữ to hơn: chỉ bà con bấm A+, hoặc dùng màn hình lớn hơn.</translation>
    </message>
    <message>
        <source>{whole} bundles are intact. No visits waiting.</source>
        <translation>{whole} gói đồng bộ nguyên vẹn. Không còn lượt học nào chờ lấy.</translation>
    </message>
    <message>
        <source>{whole} bundles are intact; all visits were exported, last on {taken}. No receipt yet.</source>
        <translation>{whole} gói đồng bộ nguyên vẹn; mọi lượt học đã được lấy đi, lần cuối {taken}. Chưa có biên nhận.</translation>
    </message>
    <message>
        <source>{whole} bundles are intact; all visits were exported, last on {taken}; the last receipt is from {received}.</source>
        <translation>{whole} gói đồng bộ nguyên vẹn; mọi lượt học đã được lấy đi, lần cuối {taken}; biên nhận mới nhất {received}.</translation>
    </message>
    <message>
        <source>The province has received everything; its last receipt is from {received}.</source>
        <translation>Tỉnh đã nhận hết kết quả; biên nhận mới nhất {received}.</translation>
    </message>
    <message>
        <source>{whole} bundles are intact. Some were exported on {first} and have no receipt yet.</source>
        <translation>{whole} gói đồng bộ nguyên vẹn. Có gói đã được lấy đi từ {first} mà chưa có biên nhận.</translation>
    </message>
    <message>
        <source>Import the province&apos;s receipts from a stick, or export the results again: page “Sync”.</source>
        <translation>Hãy mang biên nhận của tỉnh về trên USB, hoặc mang kết quả đi lần nữa: trang “Đồng bộ”.</translation>
    </message>
    <message>
        <source>{whole} bundles are intact. Visits waiting: {visits}, since {since}; last export: {taken}.</source>
        <translation>{whole} gói đồng bộ nguyên vẹn. Lượt học chờ lấy: {visits}, từ {since}; lần lấy cuối: {taken}.</translation>
    </message>
    <message>
        <source>{whole} bundles are intact. Visits waiting: {visits}, since {since}; nothing was exported yet.</source>
        <translation>{whole} gói đồng bộ nguyên vẹn. Lượt học chờ lấy: {visits}, từ {since}; chưa lấy lần nào.</translation>
    </message>
    <message>
        <source>Copy the results to a stick: page “Sync”.</source>
        <translation>Lấy kết quả ra USB: trang “Đồng bộ”.</translation>
    </message>
    <message>
        <source>The file is intact (SQLite {version}, {journal}).</source>
        <translation>Tệp nguyên vẹn (SQLite {version}, {journal}).</translation>
    </message>
    <message>
        <source>The file is intact, but the kiosk was not shut down properly last time ({journal}).</source>
        <translation>Tệp nguyên vẹn, dù lần trước trạm bị ngắt đột ngột ({journal}).</translation>
    </message>
    <message>
        <source>Shut it down from this screen, and ask whether power cuts are frequent.</source>
        <translation>Tắt máy từ màn hình này, và hỏi xem ở đây có hay mất điện không.</translation>
    </message>
    <message>
        <source>The file is intact. Damaged files are kept: {names}.</source>
        <translation>Tệp nguyên vẹn. Các tệp hỏng được giữ lại: {names}.</translation>
    </message>
    <message>
        <source>Copy them for the person who looks for the cause, then delete them.</source>
        <translation>Chép các tệp đó cho người tìm nguyên nhân, rồi xóa đi.</translation>
    </message>
    <message>
        <source>{count} events, chain intact.</source>
        <translation>{count} sự kiện nối liền nhau.</translation>
    </message>
    <message>
        <source>They match the events.</source>
        <translation>Số liệu khớp với các sự kiện.</translation>
    </message>
    <message>
        <source>They do not match the events.</source>
        <translation>Số liệu không khớp với các sự kiện.</translation>
    </message>
    <message>
        <source>Run: kiosk doctor --rebuild</source>
        <translation>Chạy lệnh: kiosk doctor --rebuild</translation>
    </message>
    <message>
        <source>No backup yet.</source>
        <translation>Chưa có bản sao lưu nào.</translation>
    </message>
    <message>
        <source>The first is made when the kiosk has been idle for a while after its first visit.</source>
        <translation>Bản đầu tiên được tạo khi trạm vắng người một lúc sau lượt học đầu tiên.</translation>
    </message>
    <message>
        <source>None of the {count} backups is usable.</source>
        <translation>Không bản nào trong {count} bản sao lưu dùng được.</translation>
    </message>
    <message>
        <source>The disk may be failing: replace it soon.</source>
        <translation>Ổ đĩa có thể sắp hỏng: nên thay sớm.</translation>
    </message>
    <message>
        <source>{count} backups; the newest, from {made}, is usable.</source>
        <translation>{count} bản sao lưu; bản mới nhất, lúc {made}, dùng được.</translation>
    </message>
    <message>
        <source>{count} backups; the newest is damaged, the one from {made} is usable.</source>
        <translation>{count} bản sao lưu; bản mới nhất bị hỏng, bản lúc {made} dùng được.</translation>
    </message>
    <message>
        <source>Check the disk: some data on it was damaged.</source>
        <translation>Xem lại ổ đĩa: trên ổ có chỗ bị hỏng.</translation>
    </message>
    <message>
        <source>{count} settings are wrong: {names}.</source>
        <translation>{count} mục cài đặt bị sai: {names}.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {inches} inches. Capitals are at least {normal} mm tall, {large} mm in the largest text.</source>
        <translation>{width} × {height} điểm ảnh, {inches} inch. Chữ hoa cao ít nhất {normal} mm, cỡ chữ to nhất cao {large} mm.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels. The display does not report its size.</source>
        <translation>{width} × {height} điểm ảnh. Màn hình không cho biết kích thước.</translation>
    </message>
    <message>
        <source>There is no log yet.</source>
        <translation>Chưa có nhật ký.</translation>
    </message>
    <message>
        <source>Look again after the kiosk has been used.</source>
        <translation>Xem lại sau khi trạm đã được dùng.</translation>
    </message>
    <message>
        <source>{file} is larger than {most} KiB.</source>
        <translation>Tệp {file} lớn hơn {most} KiB.</translation>
    </message>
    <message>
        <source>{file} is larger than {most} MiB.</source>
        <translation>Tệp {file} lớn hơn {most} MiB.</translation>
    </message>
    <message>
        <source>Record a lesson in several files.</source>
        <translation>Ghi bài thành nhiều tệp.</translation>
    </message>
    <message>
        <source>{file} is not a sound file that this program reads.</source>
        <translation>{file} không phải tệp tiếng mà máy đọc được.</translation>
    </message>
    <message>
        <source>Save it as WAV, M4A or Ogg, and try again.</source>
        <translation>Lưu lại thành WAV, M4A hoặc Ogg rồi thử lại.</translation>
    </message>
    <message>
        <source>{file} is cut off.</source>
        <translation>Tệp {file} bị cụt.</translation>
    </message>
    <message>
        <source>{file} is not a supported kind of picture.</source>
        <translation>Trạm không biết loại ảnh của tệp {file}.</translation>
    </message>
    <message>
        <source>{file} is not a valid {format} file.</source>
        <translation>Tệp {file} không phải tệp {format} nguyên vẹn.</translation>
    </message>
    <message>
        <source>{file} has {width} × {height} pixels, which cannot be shown.</source>
        <translation>Tệp {file} có {width} × {height} điểm ảnh, không hiện lên màn hình được.</translation>
    </message>
    <message>
        <source>{file} has more than {most} scans.</source>
        <translation>Tệp {file} được dựng qua hơn {most} lượt quét.</translation>
    </message>
    <message>
        <source>{file} contains {count} compressed texts and profiles.</source>
        <translation>Tệp {file} chứa {count} đoạn chữ và hồ sơ màu đã nén.</translation>
    </message>
    <message>
        <source>{file} takes too long to draw.</source>
        <translation>Tệp {file} vẽ quá lâu.</translation>
    </message>
    <message>
        <source>{file} cannot be drawn.</source>
        <translation>Không vẽ được tệp {file}.</translation>
    </message>
    <message>
        <source>{file} is not an Ogg Opus or WAV recording.</source>
        <translation>Tệp {file} không phải bản ghi âm Ogg Opus hoặc WAV.</translation>
    </message>
    <message>
        <source>{file} is not a WebM video.</source>
        <translation>Tệp {file} không phải phim WebM.</translation>
    </message>
    <message>
        <source>{file} does not begin with its track list.</source>
        <translation>Phần đầu của phim {file} không cho biết bên trong có gì.</translation>
    </message>
    <message>
        <source>{file} has an unsupported track: {kind}.</source>
        <translation>Phim {file} có luồng loại {kind} không dùng được.</translation>
    </message>
    <message>
        <source>{file} has {count} video tracks.</source>
        <translation>Phim {file} có {count} luồng hình, phải có đúng một.</translation>
    </message>
    <message>
        <source>{file} is not one &lt;svg&gt; drawing.</source>
        <translation>Tệp {file} không phải một tranh &lt;svg&gt;.</translation>
    </message>
    <message>
        <source>{file} is not well-formed XML ({detail}).</source>
        <translation>Tranh {file} viết sai cú pháp ({detail}).</translation>
    </message>
    <message>
        <source>{file} has a forbidden &lt;{element}&gt;.</source>
        <translation>Tranh {file} có phần tử &lt;{element}&gt; không được phép.</translation>
    </message>
    <message>
        <source>{file} has more than {elements} elements or {levels} levels.</source>
        <translation>Tranh {file} có hơn {elements} phần tử hoặc hơn {levels} tầng.</translation>
    </message>
    <message>
        <source>{file} declares a document type, an entity or a style sheet.</source>
        <translation>Tranh {file} khai báo kiểu tài liệu, thực thể hoặc bảng kiểu.</translation>
    </message>
    <message>
        <source>{file} contains a script ({attribute}).</source>
        <translation>Tranh {file} có lệnh chạy ({attribute}).</translation>
    </message>
    <message>
        <source>{file} has {attribute} from another namespace.</source>
        <translation>Tranh {file} có thuộc tính {attribute} của không gian tên khác.</translation>
    </message>
    <message>
        <source>{file} contains a reference ({attribute}).</source>
        <translation>Tranh {file} dẫn tới thứ bên ngoài ({attribute}).</translation>
    </message>
    <message>
        <source>{file} loads external content ({attribute}).</source>
        <translation>Tranh {file} tải thứ từ nơi khác ({attribute}).</translation>
    </message>
    <message>
        <source>{file} has a number that is too large ({attribute}).</source>
        <translation>Tranh {file} có con số quá lớn ({attribute}).</translation>
    </message>
    <message>
        <source>{file} has a stroke or font size that cannot be drawn ({attribute}).</source>
        <translation>Tranh {file} có nét vẽ hoặc cỡ chữ không thể vẽ được ({attribute}).</translation>
    </message>
    <message>
        <source>{file} has a number that is not written in plain digits ({attribute}).</source>
        <translation>Tệp {file} có số không viết bằng các chữ số 0 đến 9 ({attribute}).</translation>
    </message>
    <message>
        <source>{file} has a path that cannot be read ({attribute}).</source>
        <translation>Tệp {file} có nét vẽ không đọc được ({attribute}).</translation>
    </message>
    <message>
        <source>{file} has more than {most} numbers and commands in its paths.</source>
        <translation>Tệp {file} có hơn {most} số và lệnh trong các nét vẽ.</translation>
    </message>
    <message>
        <source>{file} has more than {most} gradients.</source>
        <translation>Tệp {file} có hơn {most} dải màu chuyển.</translation>
    </message>
    <message>
        <source>{file} has dashes, which can be too short to draw.</source>
        <translation>Tranh {file} có nét đứt, có thể quá ngắn để vẽ.</translation>
    </message>
    <message>
        <source>{file} has no viewBox.</source>
        <translation>Tranh {file} thiếu viewBox.</translation>
    </message>
    <message>
        <source>{file} has a size that is not a number.</source>
        <translation>Kích thước của tranh {file} không phải là số.</translation>
    </message>
    <message>
        <source>{file} has a side longer than {most} units.</source>
        <translation>Tranh {file} có cạnh dài hơn {most} đơn vị.</translation>
    </message>
    <message>
        <source>A text in {file} has {count} characters, the maximum is {most}.</source>
        <translation>Một đoạn chữ trong tệp {file} có {count} ký tự, nhiều nhất là {most}.</translation>
    </message>
    <message>
        <source>A text in {file} has an invisible character ({character}).</source>
        <translation>Một đoạn chữ trong tệp {file} có ký tự ẩn ({character}).</translation>
    </message>
    <message>
        <source>A text in {file} is not in composed Unicode (NFC).</source>
        <translation>Một đoạn chữ trong tệp {file} không dùng Unicode dựng sẵn (NFC).</translation>
    </message>
    <message>
        <source>A text in {file} has the markup {markup}.</source>
        <translation>Một đoạn chữ trong tệp {file} có mã định dạng {markup}.</translation>
    </message>
    <message>
        <source>A text in {file} has the address {address}.</source>
        <translation>Một đoạn chữ trong tệp {file} có địa chỉ mạng {address}.</translation>
    </message>
    <message>
        <source>A text in {file} has an unmatched brace.</source>
        <translation>Một đoạn chữ trong tệp {file} có dấu ngoặc nhọn không đủ cặp.</translation>
    </message>
    <message>
        <source>A text in {file} has the unknown placeholder {placeholder}.</source>
        <translation>Một đoạn chữ trong tệp {file} có chỗ điền lạ {placeholder}.</translation>
    </message>
    <message>
        <source>A text in {file} names the fact &apos;{fact}&apos;, which the pack does not have.</source>
        <translation>Một đoạn chữ trong tệp {file} nhắc đến dữ kiện “{fact}” mà gói không có.</translation>
    </message>
    <message>
        <source>Get the pack again from its publisher.</source>
        <translation>Xin lấy lại gói từ nơi phát hành.</translation>
    </message>
    <message>
        <source>Get the pack again from {publisher}.</source>
        <translation>Xin lấy lại gói từ {publisher}.</translation>
    </message>
    <message>
        <source>Ask the publisher for a corrected pack.</source>
        <translation>Xin nơi phát hành gửi gói đã sửa lỗi.</translation>
    </message>
    <message>
        <source>Ask {publisher} for a corrected pack.</source>
        <translation>Xin {publisher} gửi gói đã sửa lỗi.</translation>
    </message>
    <message>
        <source>Ask the publisher for smaller packs.</source>
        <translation>Xin nơi phát hành chia thành các gói nhỏ hơn.</translation>
    </message>
    <message>
        <source>Update the program of this kiosk first.</source>
        <translation>Cập nhật chương trình của trạm trước.</translation>
    </message>
    <message>
        <source>Update the program of this kiosk first, or get the pack in the older format.</source>
        <translation>Cập nhật chương trình của trạm trước, hoặc xin gói theo quy cách cũ.</translation>
    </message>
    <message>
        <source>Rename it to {expected} if it is that pack.</source>
        <translation>Nếu đúng là gói đó, đổi tên tệp thành {expected}.</translation>
    </message>
    <message>
        <source>Leave the stick in and start again.</source>
        <translation>Để yên USB trong máy rồi làm lại.</translation>
    </message>
    <message>
        <source>Put the stick in again and start over; nothing was changed.</source>
        <translation>Cắm lại USB rồi làm lại từ đầu; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The pack file is larger than {most}.</source>
        <translation>Tệp gói lớn hơn {most}.</translation>
    </message>
    <message>
        <source>The pack file is empty or cut off.</source>
        <translation>Tệp gói rỗng hoặc bị cụt.</translation>
    </message>
    <message>
        <source>The pack file ends too early.</source>
        <translation>Tệp gói bị mất phần cuối.</translation>
    </message>
    <message>
        <source>The pack file cannot be read to its end ({detail}).</source>
        <translation>Không đọc được hết tệp gói ({detail}).</translation>
    </message>
    <message>
        <source>The pack file changed while it was read.</source>
        <translation>Tệp gói thay đổi trong lúc trạm đang đọc.</translation>
    </message>
    <message>
        <source>The size of the pack file does not match its directory.</source>
        <translation>Tệp gói dài hơn hoặc ngắn hơn so với mục lục của gói.</translation>
    </message>
    <message>
        <source>The file does not end like a pack: it is cut off, has extra data, or is not a pack.</source>
        <translation>Phần cuối tệp không giống một gói: tệp bị cụt, bị nối dài hoặc không phải gói bài học.</translation>
    </message>
    <message>
        <source>The file is named {file} but contains {expected}.</source>
        <translation>Tên tệp là {file} nhưng bên trong là {expected}.</translation>
    </message>
    <message>
        <source>The pack&apos;s file count ({count}) does not match its directory.</source>
        <translation>Gói ghi là có {count} tệp, không khớp với mục lục của gói.</translation>
    </message>
    <message>
        <source>The pack contains data that belongs to no file.</source>
        <translation>Gói có phần dữ liệu không thuộc tệp nào.</translation>
    </message>
    <message>
        <source>The pack contains two files with the same name.</source>
        <translation>Gói có hai tệp trùng tên.</translation>
    </message>
    <message>
        <source>The pack contains a file with the forbidden name {file}.</source>
        <translation>Gói có tệp mang tên không được phép: {file}.</translation>
    </message>
    <message>
        <source>The directory of the pack is cut off.</source>
        <translation>Mục lục của gói bị cụt.</translation>
    </message>
    <message>
        <source>The directory has an invalid entry for {file}.</source>
        <translation>Mục lục của gói ghi sai quy cách về tệp {file}.</translation>
    </message>
    <message>
        <source>The header of {file} does not match the directory.</source>
        <translation>Phần đầu của tệp {file} không khớp với mục lục của gói.</translation>
    </message>
    <message>
        <source>The pack does not begin with a {file} of at most {most} MiB.</source>
        <translation>Gói không bắt đầu bằng tệp {file} nặng không quá {most} MiB.</translation>
    </message>
    <message>
        <source>The pack&apos;s files are in the wrong order.</source>
        <translation>Các tệp trong gói xếp sai thứ tự.</translation>
    </message>
    <message>
        <source>{file} is encrypted.</source>
        <translation>Tệp {file} đã bị mã hóa.</translation>
    </message>
    <message>
        <source>{file} is compressed; unpacked, it could be too large for this kiosk.</source>
        <translation>Tệp {file} bị nén; khi mở ra có thể lớn hơn sức chứa của trạm.</translation>
    </message>
    <message>
        <source>{file} is a link to another place.</source>
        <translation>Tệp {file} chỉ là lối dẫn sang chỗ khác.</translation>
    </message>
    <message>
        <source>{file} has extra data not allowed in packs.</source>
        <translation>Tệp {file} kèm phần thêm mà gói bài học không có.</translation>
    </message>
    <message>
        <source>{file} is at the wrong position: files overlap or leave gaps.</source>
        <translation>Tệp {file} nằm sai chỗ: các tệp chồng lên nhau hoặc để hở.</translation>
    </message>
    <message>
        <source>{file} is damaged.</source>
        <translation>Tệp {file} bị hỏng.</translation>
    </message>
    <message>
        <source>{file} is damaged: its checksum is wrong.</source>
        <translation>Tệp {file} bị hỏng hoặc bị sửa: tổng kiểm tra không khớp.</translation>
    </message>
    <message>
        <source>{file} was changed after the pack was made.</source>
        <translation>Tệp {file} bị sửa sau khi đóng gói.</translation>
    </message>
    <message>
        <source>{file} is missing from the pack.</source>
        <translation>Gói thiếu tệp {file}.</translation>
    </message>
    <message>
        <source>{file} is in the pack but not in its list.</source>
        <translation>Tệp {file} có trong gói nhưng không có trong danh mục của gói.</translation>
    </message>
    <message>
        <source>{file} differs in size from the pack&apos;s list.</source>
        <translation>Dung lượng của tệp {file} khác với danh mục của gói.</translation>
    </message>
    <message>
        <source>{file} is not allowed in a pack.</source>
        <translation>Tệp {file} không được có trong gói bài học.</translation>
    </message>
    <message>
        <source>{file} is not in the pack format.</source>
        <translation>Tệp {file} không viết theo quy cách của gói.</translation>
    </message>
    <message>
        <source>{file} has a fault: {detail}.</source>
        <translation>Tệp {file} có lỗi: {detail}.</translation>
    </message>
    <message>
        <source>{file} names the file {missing}, which the pack does not have.</source>
        <translation>Tệp {file} nhắc đến tệp {missing} mà gói không có.</translation>
    </message>
    <message>
        <source>{file} and the pack&apos;s list differ in {fields}.</source>
        <translation>Tệp {file} và danh mục của gói không khớp nhau về {fields}.</translation>
    </message>
    <message>
        <source>{file} has a step of type {kind}, which this program does not support.</source>
        <translation>Tệp {file} có bước thuộc loại {kind} mà chương trình này chưa biết.</translation>
    </message>
    <message>
        <source>{file} is too large for a recording.</source>
        <translation>Tệp {file} quá lớn đối với một đoạn ghi âm.</translation>
    </message>
    <message>
        <source>The lesson {lesson} in the pack has a fault: {detail}.</source>
        <translation>Bài {lesson} trong gói có lỗi: {detail}.</translation>
    </message>
    <message>
        <source>The pack lists a lesson twice.</source>
        <translation>Danh mục của gói ghi một bài hai lần.</translation>
    </message>
    <message>
        <source>{publisher} may not publish the pack {pack}: the name belongs to a commune.</source>
        <translation>{publisher} không được phát hành gói {pack}: tên này dành cho một xã.</translation>
    </message>
    <message>
        <source>The lesson {lesson} has the number {code}, which belongs to the province.</source>
        <translation>Bài {lesson} mang số {code}, là số dành cho bài của tỉnh.</translation>
    </message>
    <message>
        <source>{file} is not allowed in a voice pack.</source>
        <translation>Gói giọng đọc không được chứa {file}.</translation>
    </message>
    <message>
        <source>The list and the recordings of the voice pack do not match.</source>
        <translation>Danh sách và bản ghi âm trong gói giọng đọc không khớp nhau.</translation>
    </message>
    <message>
        <source>The recording {file} has another language than its entry.</source>
        <translation>Bản ghi âm {file} có ngôn ngữ khác với dòng ghi trong danh sách.</translation>
    </message>
    <message>
        <source>The name of a reader in the voice pack is not a name.</source>
        <translation>Tên một người đọc trong gói giọng đọc không hợp lệ.</translation>
    </message>
    <message>
        <source>The voice pack has two recordings of {text} in one language.</source>
        <translation>Gói giọng đọc có hai bản ghi âm của {text} trong cùng một ngôn ngữ.</translation>
    </message>
    <message>
        <source>The list and the files of the pack do not match: {lessons}.</source>
        <translation>Danh mục và các tệp của gói không khớp nhau về bài {lessons}.</translation>
    </message>
    <message>
        <source>The pack states a wrong total size.</source>
        <translation>Tổng dung lượng ghi trong gói không đúng.</translation>
    </message>
    <message>
        <source>The pack has the format {found}; this kiosk reads format {known}.</source>
        <translation>Gói theo quy cách {found}; trạm này đọc quy cách {known}.</translation>
    </message>
    <message>
        <source>The pack needs version {needed} of the program; this kiosk has {present}.</source>
        <translation>Gói cần chương trình bản {needed}; trạm này đang dùng bản {present}.</translation>
    </message>
    <message>
        <source>The pack {pack} is not installed.</source>
        <translation>Gói {pack} chưa được cài.</translation>
    </message>
    <message>
        <source>The files of {pack} were deleted, but the disk is too full to record this.</source>
        <translation>Các tệp của {pack} đã xóa, nhưng ổ đĩa đầy quá, chưa ghi lại việc gỡ được.</translation>
    </message>
    <message>
        <source>Free some more space and restart the kiosk: it finishes the removal.</source>
        <translation>Giải phóng thêm chỗ rồi khởi động lại trạm: trạm sẽ gỡ nốt.</translation>
    </message>
    <message>
        <source>Choose a pack from the list.</source>
        <translation>Chọn một gói trong danh sách.</translation>
    </message>
    <message>
        <source>There is no earlier version of {pack} on this kiosk.</source>
        <translation>Trạm này không còn bản trước của gói {pack}.</translation>
    </message>
    <message>
        <source>Install it from a stick.</source>
        <translation>Cài gói từ USB.</translation>
    </message>
    <message>
        <source>The lesson {lesson} is not on this kiosk.</source>
        <translation>Trạm này không có bài {lesson}.</translation>
    </message>
    <message>
        <source>Choose another lesson.</source>
        <translation>Chọn bài khác.</translation>
    </message>
    <message>
        <source>The files of the lesson {lesson} cannot be read.</source>
        <translation>Không đọc được các tệp của bài {lesson}.</translation>
    </message>
    <message>
        <source>The files of the lesson {lesson} are damaged.</source>
        <translation>Các tệp của bài {lesson} bị hỏng.</translation>
    </message>
    <message>
        <source>Install its pack again.</source>
        <translation>Cài lại gói chứa bài này.</translation>
    </message>
    <message>
        <source>{file} is not a file.</source>
        <translation>{file} không phải là một tệp.</translation>
    </message>
    <message>
        <source>{file} cannot be opened ({detail}).</source>
        <translation>Không mở được tệp {file} ({detail}).</translation>
    </message>
    <message>
        <source>Choose a file that ends in .hocpack.</source>
        <translation>Chọn tệp có tên kết thúc bằng .hocpack.</translation>
    </message>
    <message>
        <source>Version {version} of {pack} is already on this kiosk, but this file is different.</source>
        <translation>Trạm đã có gói {pack} bản {version}, nhưng tệp này có nội dung khác.</translation>
    </message>
    <message>
        <source>Ask the publisher for a pack with a higher version number.</source>
        <translation>Xin nơi phát hành gói có số bản cao hơn.</translation>
    </message>
    <message>
        <source>Version {version} of {pack} is older than {newest}, which is or was installed.</source>
        <translation>Gói {pack} bản {version} cũ hơn bản {newest} mà trạm đang có hoặc đã từng có.</translation>
    </message>
    <message>
        <source>Choose to go back to the previous version, or confirm that you want the older one.</source>
        <translation>Chọn quay lại bản trước, hoặc xác nhận rằng đúng là muốn cài bản cũ hơn.</translation>
    </message>
    <message>
        <source>Installing was stopped.</source>
        <translation>Đã dừng cài đặt.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Ổ đĩa đã đầy.</translation>
    </message>
    <message>
        <source>Remove a pack that nobody uses, restart the kiosk, then install again.</source>
        <translation>Gỡ một gói không ai dùng, khởi động lại trạm, rồi cài lại.</translation>
    </message>
    <message>
        <source>Restart the kiosk; if it happens again, check the disk.</source>
        <translation>Khởi động lại trạm; nếu lại bị như vậy, cần kiểm tra ổ đĩa.</translation>
    </message>
    <message>
        <source>Install it again from the stick.</source>
        <translation>Cài lại gói từ USB.</translation>
    </message>
    <message>
        <source>Checking was stopped.</source>
        <translation>Đã dừng kiểm tra gói.</translation>
    </message>
    <message>
        <source>The pack needs {needed} and the disk has {free} free.</source>
        <translation>Gói cần {needed} mà ổ đĩa chỉ còn trống {free}.</translation>
    </message>
    <message>
        <source>The pack cannot be written to the disk of this kiosk ({detail}).</source>
        <translation>Không ghi được gói vào ổ đĩa của trạm ({detail}).</translation>
    </message>
    <message>
        <source>Version {version} of {pack} is not installed.</source>
        <translation>Gói {pack} bản {version} chưa được cài.</translation>
    </message>
    <message>
        <source>The disk is full: nothing more can be recorded.</source>
        <translation>Ổ đĩa đã đầy: không ghi thêm được gì.</translation>
    </message>
    <message>
        <source>Free some space, then continue.</source>
        <translation>Dọn bớt chỗ rồi làm tiếp.</translation>
    </message>
    <message>
        <source>The database {file} is damaged: {detail}.</source>
        <translation>Cơ sở dữ liệu {file} bị hỏng: {detail}.</translation>
    </message>
    <message>
        <source>Restart the kiosk: it restores itself.</source>
        <translation>Khởi động lại trạm: trạm tự khôi phục.</translation>
    </message>
    <message>
        <source>Another program is using {file}.</source>
        <translation>Một chương trình khác đang giữ tệp {file}.</translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation>Đóng chương trình kia rồi thử lại.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {detail}.</source>
        <translation>Không ghi được {file}: {detail}.</translation>
    </message>
    <message>
        <source>Give this user write permission for the data folder.</source>
        <translation>Cấp cho người dùng này quyền ghi vào thư mục dữ liệu.</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of the program.</source>
        <translation>Tệp {file} do bản chương trình mới hơn ghi.</translation>
    </message>
    <message>
        <source>Install the newer version again.</source>
        <translation>Cài lại bản chương trình mới hơn đó.</translation>
    </message>
    <message>
        <source>{file} was written by another version of the program.</source>
        <translation>{file} do một phiên bản khác của chương trình ghi.</translation>
    </message>
    <message>
        <source>Free some disk space, then start the kiosk once.</source>
        <translation>Giải phóng ít chỗ trên ổ đĩa rồi mở trạm một lần.</translation>
    </message>
    <message>
        <source>The record could not be used: {detail}.</source>
        <translation>Không dùng được bản ghi: {detail}.</translation>
    </message>
    <message>
        <source>Restart the kiosk; if it happens again, call the technician.</source>
        <translation>Khởi động lại trạm; nếu lỗi vẫn còn, gọi kỹ thuật viên.</translation>
    </message>
    <message>
        <source>An event cannot be added to the record: {detail}.</source>
        <translation>Một sự kiện không hợp với bản ghi: {detail}.</translation>
    </message>
    <message>
        <source>Nothing was stored; report this fault.</source>
        <translation>Chưa lưu gì; xin báo lại lỗi này.</translation>
    </message>
    <message>
        <source>Event {event} of the record cannot be read: {detail}.</source>
        <translation>Không đọc được sự kiện số {event} của bản ghi: {detail}.</translation>
    </message>
    <message>
        <source>Event {event} of the record is missing.</source>
        <translation>Bản ghi thiếu sự kiện số {event}.</translation>
    </message>
    <message>
        <source>Event {event} of the record does not follow the one before.</source>
        <translation>Sự kiện số {event} của bản ghi không nối tiếp sự kiện trước.</translation>
    </message>
    <message>
        <source>Event {event} of the record was changed.</source>
        <translation>Sự kiện số {event} của bản ghi đã bị sửa.</translation>
    </message>
    <message>
        <source>Keep the data folder as it is and call the technician.</source>
        <translation>Giữ nguyên thư mục dữ liệu và gọi kỹ thuật viên.</translation>
    </message>
    <message>
        <source>The backup could not be written: {detail}.</source>
        <translation>Không ghi được bản sao lưu: {detail}.</translation>
    </message>
    <message>
        <source>Check the disk and its free space.</source>
        <translation>Kiểm tra ổ đĩa và chỗ trống.</translation>
    </message>
    <message>
        <source>The backup {file} is damaged: {detail}.</source>
        <translation>Bản sao lưu {file} bị hỏng: {detail}.</translation>
    </message>
    <message>
        <source>An older one is used instead.</source>
        <translation>Trạm dùng bản sao lưu cũ hơn.</translation>
    </message>
    <message>
        <source>Events {first} to {last} are not the next to be exported.</source>
        <translation>Các sự kiện từ số {first} đến số {last} chưa đến lượt xuất.</translation>
    </message>
    <message>
        <source>Another export is running: try again.</source>
        <translation>Một lần xuất khác đang chạy: thử lại sau.</translation>
    </message>
    <message>
        <source>The events from {first} on were already exported, or never selected.</source>
        <translation>Các sự kiện từ số {first} đã được xuất, hoặc chưa được chọn để xuất.</translation>
    </message>
    <message>
        <source>Event {event} of the record cannot be counted: {detail}.</source>
        <translation>Không đếm được sự kiện {event} của bản ghi: {detail}.</translation>
    </message>
    <message>
        <source>Report this fault.</source>
        <translation>Xin báo lại lỗi này.</translation>
    </message>
    <message>
        <source>Check the disk and the permissions of this user.</source>
        <translation>Kiểm tra ổ đĩa và quyền của người dùng này.</translation>
    </message>
    <message>
        <source>The database {file} was damaged and was restored.</source>
        <translation>Cơ sở dữ liệu {file} bị hỏng và đã được khôi phục.</translation>
    </message>
    <message>
        <source>Keep {aside} and call the technician.</source>
        <translation>Giữ lại {aside} và gọi kỹ thuật viên.</translation>
    </message>
    <message>
        <source>The list of names was damaged and was restored. Nothing was lost. ({detail})</source>
        <translation>Danh sách tên bị hỏng và đã được khôi phục. Không mất gì. ({detail})</translation>
    </message>
    <message>
        <source>The list of names was restored from the backup {backup}. Names, consents, requests and picture codes that were entered or changed since then are lost; the results are not affected. ({detail})</source>
        <translation>Danh sách tên đã được khôi phục từ bản sao lưu {backup}. Tên, sự đồng ý, yêu cầu và mã hình nhập hoặc sửa sau bản đó đã mất; kết quả học không bị ảnh hưởng. ({detail})</translation>
    </message>
    <message>
        <source>The list of names was lost, and there was no backup. Names, consents, requests, picture codes and the guides&apos; accounts are lost; the results are not affected. ({detail})</source>
        <translation>Danh sách tên đã mất và không có bản sao lưu. Tên, sự đồng ý, yêu cầu, mã hình và tài khoản của người hướng dẫn đã mất; kết quả học không bị ảnh hưởng. ({detail})</translation>
    </message>
    <message>
        <source>The record could not be restored: {detail}.</source>
        <translation>Không khôi phục được bản ghi: {detail}.</translation>
    </message>
    <message>
        <source>Free some space, then restart the kiosk.</source>
        <translation>Dọn bớt chỗ rồi khởi động lại trạm.</translation>
    </message>
    <message>
        <source>The database {file} is missing.</source>
        <translation>Không còn cơ sở dữ liệu {file}.</translation>
    </message>
    <message>
        <source>The record was restored from the backup {backup} with {saved} newer events. Nothing was lost. ({detail})</source>
        <translation>Bản ghi đã được khôi phục từ bản sao lưu {backup}, thêm {saved} sự kiện mới hơn. Không mất gì. ({detail})</translation>
    </message>
    <message>
        <source>The record was restored from the backup {backup} with {saved} newer events. Others may be lost, so the kiosk has a new id. ({detail})</source>
        <translation>Bản ghi đã được khôi phục từ bản sao lưu {backup}, thêm {saved} sự kiện mới hơn. Có thể mất một số sự kiện nên trạm có mã mới. ({detail})</translation>
    </message>
    <message>
        <source>There was no backup; the record was restored with {saved} events. Nothing was lost. ({detail})</source>
        <translation>Không có bản sao lưu; bản ghi được làm lại với {saved} sự kiện. Không mất gì. ({detail})</translation>
    </message>
    <message>
        <source>There was no backup; the record was restored with {saved} events. Others may be lost, so the kiosk has a new id. ({detail})</source>
        <translation>Không có bản sao lưu; bản ghi được làm lại với {saved} sự kiện. Có thể mất một số sự kiện nên trạm có mã mới. ({detail})</translation>
    </message>
    <message>
        <source>There is no intact record in {place}.</source>
        <translation>Không có bản ghi nào còn tốt trong {place}.</translation>
    </message>
    <message>
        <source>Specify the data folder of the old machine, one of its backups, its file kiosk.db, or a stick with a backup.</source>
        <translation>Chỉ rõ thư mục dữ liệu của máy cũ, một bản sao lưu của nó, tệp kiosk.db của nó, hoặc USB có bản sao lưu.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {detail}</source>
        <translation>Không dùng được {file}: {detail}</translation>
    </message>
    <message>
        <source>Specify another backup of that kiosk.</source>
        <translation>Hãy chỉ một bản sao lưu khác của trạm đó.</translation>
    </message>
    <message>
        <source>The kiosk is running.</source>
        <translation>Trạm đang chạy.</translation>
    </message>
    <message>
        <source>Close it first, then restore again.</source>
        <translation>Hãy thoát trạm trước rồi khôi phục lại.</translation>
    </message>
    <message>
        <source>The sync bundle {file} is damaged and cannot be made again.</source>
        <translation>Gói đồng bộ {file} bị hỏng và không thể tạo lại.</translation>
    </message>
    <message>
        <source>Copy it back into {folder} from an older stick, or call the technician.</source>
        <translation>Chép lại gói đó vào {folder} từ USB cũ, hoặc gọi kỹ thuật viên.</translation>
    </message>
    <message>
        <source>There is no space left in {folder}.</source>
        <translation>{folder} đã hết chỗ.</translation>
    </message>
    <message>
        <source>The backup needs {needed}; only {free} are free on the stick.</source>
        <translation>Bản sao lưu cần {needed}; USB chỉ còn trống {free}.</translation>
    </message>
    <message>
        <source>Free some space or use another stick.</source>
        <translation>Xóa bớt tệp hoặc dùng USB khác.</translation>
    </message>
    <message>
        <source>{folder} is write-protected.</source>
        <translation>{folder} đang bị khóa ghi.</translation>
    </message>
    <message>
        <source>Unlock the stick or use another one.</source>
        <translation>Mở khóa ghi hoặc dùng USB khác.</translation>
    </message>
    <message>
        <source>{folder} cannot be reached: {detail}.</source>
        <translation>Không vào được {folder}: {detail}.</translation>
    </message>
    <message>
        <source>Put the stick in again.</source>
        <translation>Cắm lại USB.</translation>
    </message>
    <message>
        <source>Nothing could be written to {folder}: {detail}.</source>
        <translation>Không ghi được gì vào {folder}: {detail}.</translation>
    </message>
    <message>
        <source>Try another stick.</source>
        <translation>Thử USB khác.</translation>
    </message>
    <message>
        <source>{file} is not used: its name is not that of a sync bundle.</source>
        <translation>Không dùng tệp {file}: tên tệp không phải tên gói đồng bộ.</translation>
    </message>
    <message>
        <source>{file} is not used: it cannot be read ({detail}).</source>
        <translation>Không dùng tệp {file}: không đọc được ({detail}).</translation>
    </message>
    <message>
        <source>{file} is not used: its contents do not match its name.</source>
        <translation>Không dùng tệp {file}: nội dung không đúng với tên tệp.</translation>
    </message>
    <message>
        <source>{file} is not used: it cannot be unpacked ({detail}).</source>
        <translation>Không dùng tệp {file}: không giải nén được ({detail}).</translation>
    </message>
    <message>
        <source>{file} is not used: it is cut off, too large, or has extra data at the end.</source>
        <translation>Không dùng tệp {file}: tệp bị cụt, quá lớn hoặc có phần thừa ở cuối.</translation>
    </message>
    <message>
        <source>{file} is not used: it does not begin with its manifest.</source>
        <translation>Không dùng tệp {file}: đầu tệp không có danh mục.</translation>
    </message>
    <message>
        <source>{file} is not used: its name and its manifest list different events.</source>
        <translation>Không dùng tệp {file}: tên tệp và danh mục nói về các sự kiện khác nhau.</translation>
    </message>
    <message>
        <source>{file} is not used: {detail}.</source>
        <translation>Không dùng tệp {file}: {detail}.</translation>
    </message>
    <message>
        <source>Copy it from the kiosk again.</source>
        <translation>Chép lại gói đó từ trạm.</translation>
    </message>
    <message>
        <source>USB “{label}” was pulled out.</source>
        <translation>USB “{label}” đã bị rút.</translation>
    </message>
    <message>
        <source>The file could not be written: {detail}.</source>
        <translation>Không ghi được tệp: {detail}.</translation>
    </message>
    <message>
        <source>The stick is write-protected.</source>
        <translation>USB đang bị khóa ghi.</translation>
    </message>
    <message>
        <source>There is no space left for the file.</source>
        <translation>Không còn chỗ cho tệp.</translation>
    </message>
    <message>
        <source>The kiosk could not write to its own disk: {detail}.</source>
        <translation>Không ghi được vào ổ đĩa của trạm: {detail}.</translation>
    </message>
    <message>
        <source>Save the papers to a stick instead.</source>
        <translation>Hãy lưu giấy ra USB.</translation>
    </message>
    <message>
        <source>The stick is not the problem: the self-check shows what to do about the disk.</source>
        <translation>Lỗi không phải ở USB: mục “Kiểm tra máy” cho biết cách xử lý ổ đĩa.</translation>
    </message>
    <message>
        <source>{file} on the stick is a link to another place, or is not a folder.</source>
        <translation>{file} trên USB là một liên kết dẫn đi nơi khác, hoặc không phải là thư mục.</translation>
    </message>
    <message>
        <source>Delete {file} from the stick, or use another stick.</source>
        <translation>Xóa {file} khỏi USB, hoặc dùng USB khác.</translation>
    </message>
    <message>
        <source>The list of communes cannot be read: {detail}.</source>
        <translation>Không đọc được danh sách xã: {detail}.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Cài lại chương trình.</translation>
    </message>
    <message>
        <source>The file is not the key of a province, or it is damaged.</source>
        <translation>Tệp không phải khóa của tỉnh, hoặc bị hỏng.</translation>
    </message>
    <message>
        <source>The file is another part of the province&apos;s signatures, not its key.</source>
        <translation>Tệp là phần khác của bộ chữ ký của tỉnh, không phải khóa.</translation>
    </message>
    <message>
        <source>The file is too large for the key of a province.</source>
        <translation>Tệp quá lớn, không phải khóa của tỉnh.</translation>
    </message>
    <message>
        <source>The file is the key of a commune, not that of the province.</source>
        <translation>Tệp này là khóa của một xã, không phải khóa của tỉnh.</translation>
    </message>
    <message>
        <source>Use the file root.json of the province.</source>
        <translation>Dùng tệp root.json của tỉnh.</translation>
    </message>
    <message>
        <source>Copy it from the province again, or use another stick.</source>
        <translation>Chép lại từ tỉnh, hoặc dùng USB khác.</translation>
    </message>
    <message>
        <source>Use the file named root.json.</source>
        <translation>Lấy tệp có tên root.json.</translation>
    </message>
    <message>
        <source>{file} cannot be read from the stick.</source>
        <translation>Không đọc được tệp {file} trên USB.</translation>
    </message>
    <message>
        <source>Remove the stick and put it in again; nothing was changed.</source>
        <translation>Rút USB rồi cắm lại; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>{file} is a link to another place, or is not a file.</source>
        <translation>{file} chỉ là lối dẫn sang chỗ khác, hoặc không phải là tệp.</translation>
    </message>
    <message>
        <source>Copy the file itself to the stick.</source>
        <translation>Chép chính tệp đó vào USB.</translation>
    </message>
    <message>
        <source>{file} is not on the stick.</source>
        <translation>Trên USB không có tệp {file}.</translation>
    </message>
    <message>
        <source>Copy it to the stick again.</source>
        <translation>Chép lại tệp đó vào USB.</translation>
    </message>
    <message>
        <source>The set-up could not be finished: {detail}.</source>
        <translation>Chưa cài đặt xong được: {detail}.</translation>
    </message>
    <message>
        <source>The set-up could not be saved: {detail}.</source>
        <translation>Không lưu được phần cài đặt: {detail}.</translation>
    </message>
    <message>
        <source>The self-check shows what to do about the disk; then restart the kiosk to finish the set-up.</source>
        <translation>Mục Kiểm tra máy cho biết cần làm gì với ổ đĩa; sau đó khởi động lại trạm: trạm sẽ làm tiếp.</translation>
    </message>
    <message>
        <source>Nothing was changed. The self-check shows what to do about the disk.</source>
        <translation>Chưa có gì thay đổi. Mục Kiểm tra máy cho biết cần làm gì với ổ đĩa.</translation>
    </message>
    <message>
        <source>The set-up file has invalid lines.</source>
        <translation>Tệp cài đặt có dòng sai.</translation>
    </message>
    <message>
        <source>Correct it, then put the stick in again.</source>
        <translation>Sửa tệp, rồi cắm lại USB.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 in the editor.</source>
        <translation>Lưu tệp thành UTF-8 trong trình soạn thảo.</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is not part of a set-up.</source>
        <translation>“{key}” không thuộc phần cài đặt.</translation>
    </message>
    <message>
        <source>A province alone is not enough.</source>
        <translation>Chỉ có tên tỉnh thì chưa đủ.</translation>
    </message>
    <message>
        <source>Add the line with the commune, or remove this one.</source>
        <translation>Thêm dòng ghi xã, hoặc bỏ dòng này.</translation>
    </message>
    <message>
        <source>A PIN does not belong in a file.</source>
        <translation>Không được để mã PIN trong tệp.</translation>
    </message>
    <message>
        <source>Remove the line; PINs are set at the kiosk, so that nobody can find them on a stick.</source>
        <translation>Bỏ dòng đó; mã PIN được đặt ngay tại trạm để không ai thấy trên USB.</translation>
    </message>
    <message>
        <source>Several communes are called {name}: {communes}.</source>
        <translation>Có nhiều xã tên {name}: {communes}.</translation>
    </message>
    <message>
        <source>Add a line with the province, such as province = &quot;{province}&quot;.</source>
        <translation>Thêm dòng ghi tỉnh, ví dụ province = &quot;{province}&quot;.</translation>
    </message>
    <message>
        <source>{code} is {commune}.</source>
        <translation>{code} là {commune}.</translation>
    </message>
    <message>
        <source>Correct the code or the province.</source>
        <translation>Sửa lại mã hoặc tỉnh.</translation>
    </message>
    <message>
        <source>There is no commune {name}.</source>
        <translation>Không có xã nào tên {name}.</translation>
    </message>
    <message>
        <source>Write the name or the five-digit code used since July 2025.</source>
        <translation>Viết tên hoặc năm chữ số của xã theo cách dùng từ tháng 7 năm 2025.</translation>
    </message>
    <message>
        <source>If you mean {commune}, write commune = &quot;{code}&quot;.</source>
        <translation>Nếu là {commune}, viết commune = &quot;{code}&quot;.</translation>
    </message>
    <message>
        <source>Write only the lines of the access below a line with [sync].</source>
        <translation>Dưới dòng [sync] chỉ viết các dòng về quyền truy cập.</translation>
    </message>
    <message>
        <source>Write a file name, such as &quot;root.json&quot;.</source>
        <translation>Viết tên tệp, ví dụ &quot;root.json&quot;.</translation>
    </message>
    <message>
        <source>{file} is outside the stick.</source>
        <translation>Tệp {file} nằm ngoài USB.</translation>
    </message>
    <message>
        <source>Put the file beside this one and write only its name.</source>
        <translation>Để tệp đó cạnh tệp này và chỉ viết tên tệp.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {detail}.</source>
        <translation>Không đọc được tệp {file}: {detail}.</translation>
    </message>
    <message>
        <source>The reading was stopped; nothing was changed.</source>
        <translation>Đã dừng đọc; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>{file} takes too much memory to read; nothing was changed.</source>
        <translation>Đọc {file} tốn quá nhiều bộ nhớ; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Export fewer questions at once in the other program, in several files.</source>
        <translation>Trong chương trình kia, hãy xuất mỗi lần ít câu hỏi hơn, thành nhiều tệp.</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>Không đọc được tệp {file}.</translation>
    </message>
    <message>
        <source>Put the stick in again, or choose another file; nothing was changed.</source>
        <translation>Cắm lại USB hoặc chọn tệp khác; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>{file} cannot be written.</source>
        <translation>Không ghi được {file}.</translation>
    </message>
    <message>
        <source>Use a stick with free space that is not write-protected.</source>
        <translation>Dùng USB còn chỗ trống và không khóa ghi.</translation>
    </message>
    <message>
        <source>Allow the kiosk to read it, or delete it.</source>
        <translation>Cấp quyền đọc cho trạm, hoặc xóa tệp.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Hãy xóa mục này.</translation>
    </message>
    <message>
        <source>{file} is not written in UTF-8.</source>
        <translation>Tệp {file} không viết bằng UTF-8.</translation>
    </message>
    <message>
        <source>{file} has a syntax error: {detail}.</source>
        <translation>Không hiểu được tệp {file}: {detail}.</translation>
    </message>
    <message>
        <source>{file} has a number that is too long.</source>
        <translation>Tệp {file} có một số quá dài.</translation>
    </message>
    <message>
        <source>Correct that line.</source>
        <translation>Sửa dòng đó.</translation>
    </message>
    <message>
        <source>{file} is too large or too deeply nested.</source>
        <translation>Tệp {file} quá lớn hoặc lồng nhau quá nhiều cấp.</translation>
    </message>
    <message>
        <source>Keep only the lines that are needed, {most} at most.</source>
        <translation>Chỉ giữ những dòng cần thiết, nhiều nhất {most} dòng.</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is not a setting.</source>
        <translation>“{key}” không phải là một mục cài đặt.</translation>
    </message>
    <message>
        <source>Remove it; valid keys: {known}.</source>
        <translation>Xóa mục đó; các mục dùng được là {known}.</translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; is wrong.</source>
        <translation>Mục cài đặt “{key}” bị sai.</translation>
    </message>
    <message>
        <source>In the setting &apos;{key}&apos;, “{entry}” is wrong.</source>
        <translation>Trong mục cài đặt “{key}”, “{entry}” bị sai.</translation>
    </message>
    <message>
        <source>Write one line of at most {most} characters.</source>
        <translation>Viết một dòng, nhiều nhất {most} chữ cái.</translation>
    </message>
    <message>
        <source>Write a text between quotes.</source>
        <translation>Viết chữ trong dấu ngoặc kép.</translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation>Viết true hoặc false.</translation>
    </message>
    <message>
        <source>Write an address that starts with https://.</source>
        <translation>Viết địa chỉ bắt đầu bằng https://.</translation>
    </message>
    <message>
        <source>Write one line with {number} and, if wanted, {year}, such as “{example}”.</source>
        <translation>Viết một dòng có {number}, nếu muốn thì thêm {year}, ví dụ “{example}”.</translation>
    </message>
    <message>
        <source>Write a telephone number between quotes, such as &quot;0912 345 678&quot; or &quot;113&quot;.</source>
        <translation>Viết số điện thoại trong dấu nháy, ví dụ &quot;0912 345 678&quot; hoặc &quot;113&quot;.</translation>
    </message>
    <message>
        <source>Write a list of hamlets with a telephone number each, such as [&quot;An Lạc: 0912 345 678&quot;].</source>
        <translation>Viết danh sách thôn, mỗi thôn một số điện thoại, ví dụ [&quot;An Lạc: 0912 345 678&quot;].</translation>
    </message>
    <message>
        <source>Write a list of some of these: {choices}.</source>
        <translation>Viết danh sách gồm một số từ sau: {choices}.</translation>
    </message>
    <message>
        <source>Write the day between quotes, such as &quot;2026-11-27&quot;.</source>
        <translation>Viết ngày trong dấu ngoặc kép, ví dụ &quot;2026-11-27&quot;.</translation>
    </message>
    <message>
        <source>Write a list of full folder paths, such as [&quot;/media/usb&quot;].</source>
        <translation>Viết danh sách đường dẫn đầy đủ của các thư mục, ví dụ [&quot;/media/usb&quot;].</translation>
    </message>
    <message>
        <source>Write one of {choices}.</source>
        <translation>Viết một trong các giá trị {choices}.</translation>
    </message>
    <message>
        <source>Write a whole number from {low} to {high}.</source>
        <translation>Viết số nguyên từ {low} đến {high}.</translation>
    </message>
    <message>
        <source>The settings could not be saved: {detail}.</source>
        <translation>Không lưu được cài đặt: {detail}.</translation>
    </message>
    <message>
        <source>Nothing has changed. The self-check shows what to do about the disk.</source>
        <translation>Chưa có gì thay đổi. Mục Kiểm tra máy cho biết cần làm gì với ổ đĩa.</translation>
    </message>
    <message>
        <source>Write the five digits of the commune between quotes, such as &quot;19249&quot;.</source>
        <translation>Viết năm chữ số của xã trong dấu ngoặc kép, ví dụ &quot;19249&quot;.</translation>
    </message>
    <message>
        <source>Write a list of names, such as [&quot;Thượng Giang&quot;, &quot;An Lạc&quot;].</source>
        <translation>Viết danh sách tên, ví dụ [&quot;Thượng Giang&quot;, &quot;An Lạc&quot;].</translation>
    </message>
    <message>
        <source>Write at most {most} entries.</source>
        <translation>Ghi nhiều nhất {most} mục.</translation>
    </message>
    <message>
        <source>This user has no home folder, so the kiosk has no place for its data.</source>
        <translation>Người dùng này không có thư mục nhà, nên trạm không có chỗ để dữ liệu.</translation>
    </message>
    <message>
        <source>Set TRAM_HOC_DATA to a folder that this user may write in.</source>
        <translation>Đặt TRAM_HOC_DATA thành một thư mục mà người dùng này được ghi vào.</translation>
    </message>
    <message>
        <source>Copy the carrier to the stick again, or get it again from the province.</source>
        <translation>Chép lại bộ gói vào USB, hoặc xin lấy lại từ tỉnh.</translation>
    </message>
    <message>
        <source>Copy the whole carrier to the stick again, or get it again from the province.</source>
        <translation>Chép lại cả bộ gói vào USB, hoặc xin lấy lại từ tỉnh.</translation>
    </message>
    <message>
        <source>Copy the whole carrier to the stick again, with all its files.</source>
        <translation>Chép lại cả bộ gói vào USB, đủ mọi tệp.</translation>
    </message>
    <message>
        <source>Copy the whole carrier to the stick again, with both folders.</source>
        <translation>Chép lại cả bộ gói vào USB, đủ cả hai thư mục.</translation>
    </message>
    <message>
        <source>Copy the carrier to the stick again, as plain files and folders.</source>
        <translation>Chép lại bộ gói vào USB dưới dạng tệp và thư mục thường.</translation>
    </message>
    <message>
        <source>Copy the whole carrier of the province to the stick, with the folders “metadata” and “targets”.</source>
        <translation>Chép cả bộ gói của tỉnh vào USB, gồm hai thư mục “metadata” và “targets”.</translation>
    </message>
    <message>
        <source>Put the carrier into the top folder of the stick.</source>
        <translation>Để bộ gói ngay ở thư mục ngoài cùng của USB.</translation>
    </message>
    <message>
        <source>Ask the province for a new carrier; do not use this one.</source>
        <translation>Xin tỉnh bộ gói làm mới; không dùng bộ gói này.</translation>
    </message>
    <message>
        <source>Ask the province for a smaller carrier.</source>
        <translation>Xin tỉnh bộ gói nhỏ hơn.</translation>
    </message>
    <message>
        <source>Ask {department} for a pack under its own name.</source>
        <translation>Xin {department} gửi gói mang đúng tên của mình.</translation>
    </message>
    <message>
        <source>Ask {publisher} to publish under another pack id.</source>
        <translation>Xin {publisher} phát hành với mã gói khác.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({detail}).</source>
        <translation>Không đọc được tệp {file} ({detail}).</translation>
    </message>
    <message>
        <source>{file} cannot be read from the stick ({detail}).</source>
        <translation>Không đọc được tệp {file} trên USB ({detail}).</translation>
    </message>
    <message>
        <source>{file} is missing from the carrier.</source>
        <translation>Bộ gói thiếu tệp {file}.</translation>
    </message>
    <message>
        <source>{file} on the stick is a link to another place, or is not a file.</source>
        <translation>{file} trên USB chỉ là lối dẫn sang chỗ khác, hoặc không phải là tệp.</translation>
    </message>
    <message>
        <source>{file} is not a valid name for a carrier file.</source>
        <translation>{file} không phải tên tệp của bộ gói.</translation>
    </message>
    <message>
        <source>{file} on the carrier is larger than {most} KiB, which is not allowed.</source>
        <translation>Tệp {file} trong bộ gói dài hơn {most} KiB, không đúng quy cách.</translation>
    </message>
    <message>
        <source>{file} is longer than the file {department} signed.</source>
        <translation>Tệp {file} dài hơn tệp mà {department} đã ký.</translation>
    </message>
    <message>
        <source>{file} is cut off: {department} signed a longer file.</source>
        <translation>Tệp {file} bị cụt: tệp mà {department} đã ký dài hơn.</translation>
    </message>
    <message>
        <source>{file} is not the file that {department} has signed: it is damaged or was changed.</source>
        <translation>Tệp {file} bị hỏng hoặc bị sửa sau khi {department} ký.</translation>
    </message>
    <message>
        <source>{file} names {publisher} as its publisher, but {department} has signed it.</source>
        <translation>Tệp {file} ghi nơi phát hành là {publisher}, nhưng chữ ký là của {department}.</translation>
    </message>
    <message>
        <source>The pack {pack} on this kiosk comes from {before}; {publisher} may not replace it.</source>
        <translation>Gói {pack} trên trạm là của {before}; {publisher} không được thay gói này.</translation>
    </message>
    <message>
        <source>The pack {pack} names “{publisher}” as its publisher, not {commune}.</source>
        <translation>Gói {pack} ghi nơi phát hành là “{publisher}”, không phải {commune}.</translation>
    </message>
    <message>
        <source>The pack {pack} has the title “{title}” of a pack of the province.</source>
        <translation>Gói {pack} mang tên “{title}” của một gói bài của tỉnh.</translation>
    </message>
    <message>
        <source>Ask the commune for a pack under its own name and title.</source>
        <translation>Nhờ xã làm lại gói dưới tên riêng của xã.</translation>
    </message>
    <message>
        <source>{file} is on the stick without the signatures that prove who made it.</source>
        <translation>Tệp {file} trên USB không kèm chữ ký cho biết ai làm ra nó.</translation>
    </message>
    <message>
        <source>The stick has more than {most} files and folders; not all were checked.</source>
        <translation>USB có hơn {most} tệp và thư mục; trạm chưa xem hết.</translation>
    </message>
    <message>
        <source>The stick has more than {most} zip files; this one was not checked.</source>
        <translation>USB có hơn {most} tệp zip; trạm chưa xem tệp này.</translation>
    </message>
    <message>
        <source>The stick has more than {most} items that look like packs; not all were checked.</source>
        <translation>USB có hơn {most} thứ trông giống gói bài học; trạm chưa xem hết.</translation>
    </message>
    <message>
        <source>The folder {file} contains signatures, but the folder “{targets}” with the packs is missing next to them.</source>
        <translation>Thư mục {file} có chữ ký, nhưng bên cạnh thiếu thư mục “{targets}” chứa các gói.</translation>
    </message>
    <message>
        <source>The carrier contains more than {most} packs.</source>
        <translation>Bộ gói có hơn {most} gói.</translation>
    </message>
    <message>
        <source>The province&apos;s signature lets {department} publish under names that are not its own.</source>
        <translation>Chữ ký của tỉnh cho {department} phát hành dưới tên không phải của mình.</translation>
    </message>
    <message>
        <source>The province&apos;s signature names an invalid department: {department}.</source>
        <translation>Chữ ký của tỉnh ghi tên cơ quan {department} không hợp lệ.</translation>
    </message>
    <message>
        <source>The province&apos;s signature delegates rights in a way that kiosks do not accept.</source>
        <translation>Chữ ký của tỉnh trao quyền theo cách mà trạm không chấp nhận.</translation>
    </message>
    <message>
        <source>{department} delegates its right to publish to others, which is not allowed.</source>
        <translation>{department} trao quyền phát hành cho nơi khác, điều này không được phép.</translation>
    </message>
    <message>
        <source>{department} has signed {file}, a name that is reserved for a commune&apos;s own packs.</source>
        <translation>{department} đã ký {file}, là tên dành cho bài của xã.</translation>
    </message>
    <message>
        <source>{department} has signed {file} with a hash that this kiosk does not accept.</source>
        <translation>{department} đã ký tệp {file} bằng mã băm mà trạm không tin.</translation>
    </message>
    <message>
        <source>{department} has signed {file}, which is not under its own name.</source>
        <translation>{department} đã ký tệp {file}, là tệp không mang tên của mình.</translation>
    </message>
    <message>
        <source>{department} has signed {file}, which is not a valid pack name.</source>
        <translation>{department} đã ký tệp {file}, không phải tên của một gói.</translation>
    </message>
    <message>
        <source>{file} uses a hash algorithm that this kiosk does not accept.</source>
        <translation>Tệp {file} dựa vào cách băm mà trạm không tin.</translation>
    </message>
    <message>
        <source>The province&apos;s root of trust on this kiosk is damaged or was never set up.</source>
        <translation>Khóa gốc của tỉnh trên trạm bị hỏng hoặc chưa được cài.</translation>
    </message>
    <message>
        <source>Set up the province&apos;s keys again, from the set-up file of the province.</source>
        <translation>Cài lại khóa của tỉnh từ tệp cài đặt của tỉnh.</translation>
    </message>
    <message>
        <source>This kiosk no longer trusts the key of {name}.</source>
        <translation>Trạm này không còn tin khóa của {name}.</translation>
    </message>
    <message>
        <source>Confirm the key of the commune first.</source>
        <translation>Xác nhận khóa của xã trước.</translation>
    </message>
    <message>
        <source>A carrier with newer signatures was used on this kiosk in the meantime.</source>
        <translation>Trong lúc đó trạm đã dùng một bộ gói có chữ ký mới hơn.</translation>
    </message>
    <message>
        <source>The province&apos;s key on this kiosk was changed in the meantime.</source>
        <translation>Trong lúc đó khóa của tỉnh trên trạm này đã được đổi.</translation>
    </message>
    <message>
        <source>Remove the stick, put it in again and start over.</source>
        <translation>Rút USB, cắm lại rồi xem lại từ đầu.</translation>
    </message>
    <message>
        <source>The zip file is damaged or not a zip file.</source>
        <translation>Tệp zip bị hỏng hoặc không phải tệp zip.</translation>
    </message>
    <message>
        <source>The zip file is empty or cut off.</source>
        <translation>Tệp zip rỗng hoặc bị cụt.</translation>
    </message>
    <message>
        <source>The zip file is cut off, has extra data, is split, or is not a zip file.</source>
        <translation>Tệp zip bị cụt, bị nối dài, bị chia phần hoặc không phải tệp zip.</translation>
    </message>
    <message>
        <source>The end of the zip file is invalid.</source>
        <translation>Phần cuối tệp không giống tệp zip.</translation>
    </message>
    <message>
        <source>The zip file contains more than {most} files.</source>
        <translation>Tệp zip có hơn {most} tệp.</translation>
    </message>
    <message>
        <source>The zip file contains {file} twice.</source>
        <translation>Tệp zip chứa tệp {file} hai lần.</translation>
    </message>
    <message>
        <source>The zip file contains no packs signed by a province.</source>
        <translation>Tệp zip không có gói nào được tỉnh ký.</translation>
    </message>
    <message>
        <source>Files in the zip file overlap: unpacked, it could be much larger.</source>
        <translation>Các tệp trong tệp zip chồng lên nhau: khi mở ra có thể lớn hơn nhiều.</translation>
    </message>
    <message>
        <source>{file} in the zip file is damaged: its checksum is wrong.</source>
        <translation>Tệp {file} trong tệp zip bị hỏng: tổng kiểm tra không khớp.</translation>
    </message>
    <message>
        <source>{file} in the zip file is encrypted.</source>
        <translation>Tệp {file} trong tệp zip đã bị mã hóa.</translation>
    </message>
    <message>
        <source>{file} in the zip file is a link to another place.</source>
        <translation>Tệp {file} trong tệp zip chỉ là lối dẫn sang chỗ khác.</translation>
    </message>
    <message>
        <source>{file} in the zip file leads outside of it.</source>
        <translation>Tệp {file} trong tệp zip dẫn ra ngoài.</translation>
    </message>
    <message>
        <source>{file} in the zip file is compressed; unpacked, it could be too large for this kiosk.</source>
        <translation>Tệp {file} trong tệp zip bị nén; khi mở ra có thể lớn hơn sức chứa của trạm.</translation>
    </message>
    <message>
        <source>The header of {file} in the zip file does not match the directory, or files overlap.</source>
        <translation>Phần đầu của tệp {file} trong tệp zip không khớp với mục lục, hoặc các tệp chồng lên nhau.</translation>
    </message>
    <message>
        <source>Do not use this zip file; get it again from the province.</source>
        <translation>Không dùng tệp zip này; xin lấy lại từ tỉnh.</translation>
    </message>
    <message>
        <source>Make the zip file again with “kiosk publish carrier”, or unpack it on the stick.</source>
        <translation>Tạo lại tệp zip bằng “kiosk publish carrier”, hoặc giải nén ra USB.</translation>
    </message>
    <message>
        <source>Unpack the zip file on the stick, or make it again with “kiosk publish carrier”.</source>
        <translation>Giải nén tệp zip ra USB, hoặc tạo lại bằng “kiosk publish carrier”.</translation>
    </message>
    <message>
        <source>If it should, make it again with “kiosk publish carrier”.</source>
        <translation>Nếu phải có, tạo lại bằng “kiosk publish carrier”.</translation>
    </message>
    <message>
        <source>{file} is signed by the province itself; packs are signed by departments.</source>
        <translation>Tệp {file} do chính tỉnh ký; gói bài học phải do các cơ quan ký.</translation>
    </message>
    <message>
        <source>Ask the province for a new carrier.</source>
        <translation>Xin tỉnh bộ gói làm mới.</translation>
    </message>
    <message>
        <source>{file} is among the packs of the carrier, but its name is not a pack name.</source>
        <translation>Tệp {file} nằm giữa các gói, nhưng không gói nào được đặt tên như vậy.</translation>
    </message>
    <message>
        <source>{file} is refused: the province does not let {department} publish packs, or no longer does.</source>
        <translation>Không nhận tệp {file}: tỉnh không cho, hoặc không còn cho {department} phát hành gói.</translation>
    </message>
    <message>
        <source>{file} is refused: {department} has not signed it, or no longer vouches for it.</source>
        <translation>Không nhận tệp {file}: {department} không ký, hoặc không còn bảo đảm cho tệp này.</translation>
    </message>
    <message>
        <source>It will not be installed. Remove it from the stick, or ask the province about it.</source>
        <translation>Trạm không cài gì từ tệp này. Xóa tệp khỏi USB, hoặc hỏi lại tỉnh.</translation>
    </message>
    <message>
        <source>The signatures cannot be checked, because this kiosk cannot write its temporary files ({detail}).</source>
        <translation>Không kiểm tra được chữ ký vì trạm không ghi được tệp tạm ({detail}).</translation>
    </message>
    <message>
        <source>Remove a pack that nobody uses, restart the kiosk, then check the stick again.</source>
        <translation>Gỡ một gói không ai dùng, khởi động lại trạm, rồi xem lại USB.</translation>
    </message>
    <message>
        <source>The province&apos;s root of trust expired on {day}.</source>
        <translation>Khóa gốc của tỉnh đã hết hạn ngày {day}.</translation>
    </message>
    <message>
        <source>The province&apos;s list of departments expired on {day}.</source>
        <translation>Danh sách cơ quan của tỉnh đã hết hạn ngày {day}.</translation>
    </message>
    <message>
        <source>The signature of {department} expired on {day}.</source>
        <translation>Chữ ký của {department} đã hết hạn ngày {day}.</translation>
    </message>
    <message>
        <source>Check the date of this kiosk; if it is right, get a new carrier with a new root from the province.</source>
        <translation>Kiểm tra ngày của trạm; nếu đúng, xin tỉnh bộ gói mới có khóa gốc mới.</translation>
    </message>
    <message>
        <source>Check the date of this kiosk; if it is right, get a new carrier from the province.</source>
        <translation>Kiểm tra ngày của trạm; nếu đúng, xin tỉnh bộ gói mới.</translation>
    </message>
    <message>
        <source>Check the date of this kiosk; if it is right, ask {department} to sign its packs again.</source>
        <translation>Kiểm tra ngày của trạm; nếu đúng, xin {department} ký lại các gói.</translation>
    </message>
    <message>
        <source>The signatures on this carrier are valid, but guaranteed to be the newest only until {day}.</source>
        <translation>Chữ ký của bộ gói này hợp lệ, nhưng chỉ bảo đảm là mới nhất đến ngày {day}.</translation>
    </message>
    <message>
        <source>Get a newer carrier. If there is none, a technician can still install from this one.</source>
        <translation>Lấy bộ gói mới hơn. Nếu không có, kỹ thuật viên vẫn có thể cài từ bộ gói này.</translation>
    </message>
    <message>
        <source>{name} made these lessons itself and is not trusted yet. Its key: {digits}.</source>
        <translation>Bài của xã ({name}), chưa tin. Khóa: {digits}.</translation>
    </message>
    <message>
        <source>Compare the key with the commune over the phone, then confirm it.</source>
        <translation>Gọi điện cho xã để so khóa, rồi xác nhận.</translation>
    </message>
    <message>
        <source>{name} made these lessons itself and is no longer trusted. Its key: {digits}.</source>
        <translation>Bài của xã ({name}), đã thôi tin. Khóa: {digits}.</translation>
    </message>
    <message>
        <source>Compare the key with the commune over the phone before you confirm it anew.</source>
        <translation>Gọi điện cho xã để so khóa trước khi xác nhận lại.</translation>
    </message>
    <message>
        <source>{file} on the carrier is older than the one this kiosk has seen before.</source>
        <translation>Tệp {file} trong bộ gói cũ hơn tệp mà trạm đã thấy trước đây.</translation>
    </message>
    <message>
        <source>Use the newest stick of the commune.</source>
        <translation>Dùng USB mới nhất của xã.</translation>
    </message>
    <message>
        <source>This carrier claims to come from {name}, but its key {digits} is not the confirmed one.</source>
        <translation>Bộ gói này xưng là của {name}, nhưng khóa {digits} không phải khóa đã xác nhận.</translation>
    </message>
    <message>
        <source>Do not use it. If the commune has made a new key, stop trusting the old one first.</source>
        <translation>Đừng dùng. Nếu xã đã lập khóa mới, hãy thôi tin khóa cũ trước.</translation>
    </message>
    <message>
        <source>The commune&apos;s signature claims rights that are not the commune&apos;s own.</source>
        <translation>Chữ ký của xã tự nhận quyền không phải của xã.</translation>
    </message>
    <message>
        <source>Do not use this carrier; ask the commune for a new one.</source>
        <translation>Không dùng bộ gói này; xin xã bộ gói mới.</translation>
    </message>
    <message>
        <source>The key of the commune on this carrier is damaged.</source>
        <translation>Khóa của xã trong bộ gói này bị hỏng.</translation>
    </message>
    <message>
        <source>What {department} has signed on this carrier is older than what this kiosk has seen before.</source>
        <translation>Những gì {department} ký trong bộ gói này cũ hơn những gì trạm đã thấy trước đây.</translation>
    </message>
    <message>
        <source>Use the newest carrier of the province; this one may have been kept back to hide something newer.</source>
        <translation>Dùng bộ gói mới nhất của tỉnh; bộ này có thể bị giữ lại để che bản mới hơn.</translation>
    </message>
    <message>
        <source>{file} does not belong to this carrier: it is damaged, or comes from another carrier.</source>
        <translation>Tệp {file} không thuộc bộ gói này: tệp bị hỏng, hoặc lẫn từ bộ gói khác.</translation>
    </message>
    <message>
        <source>{file} does not match what the province signed before.</source>
        <translation>Tệp {file} không khớp với những gì tỉnh đã ký trước đây.</translation>
    </message>
    <message>
        <source>{file} on the carrier is damaged: it cannot be read.</source>
        <translation>Tệp {file} trong bộ gói bị hỏng: không đọc được.</translation>
    </message>
    <message>
        <source>{file} on the carrier is invalid: the value of {field} has the wrong format.</source>
        <translation>Tệp {file} trong bộ gói được làm sai: giá trị của {field} không đúng quy cách.</translation>
    </message>
    <message>
        <source>Ask {department} to make and sign its packs again.</source>
        <translation>Xin {department} làm và ký lại các gói.</translation>
    </message>
    <message>
        <source>This carrier cannot be read because of a program error ({detail}).</source>
        <translation>Không xem được bộ gói này vì chương trình gặp lỗi khi đọc nó ({detail}).</translation>
    </message>
    <message>
        <source>Use another carrier, and send the log of this kiosk to the maintainers of the program.</source>
        <translation>Hãy dùng bộ gói khác và gửi nhật ký của trạm cho người sửa chương trình.</translation>
    </message>
    <message>
        <source>{file} is not signed by enough of the keys that this kiosk trusts.</source>
        <translation>Tệp {file} không đủ chữ ký của các khóa mà trạm tin.</translation>
    </message>
    <message>
        <source>{file} is not signed by {department} with the keys that the province names.</source>
        <translation>Tệp {file} không do {department} ký bằng khóa mà tỉnh công nhận.</translation>
    </message>
    <message>
        <source>{file} is missing from the carrier, so the province&apos;s newer keys cannot be trusted.</source>
        <translation>Bộ gói thiếu tệp {file} nên chưa tin được khóa mới hơn của tỉnh.</translation>
    </message>
    <message>
        <source>{file} is not signed with the keys of the province that this kiosk trusts.</source>
        <translation>Tệp {file} không được ký bằng khóa của tỉnh mà trạm tin.</translation>
    </message>
    <message>
        <source>If this carrier comes from your own province, ask it for a new one; otherwise do not use it.</source>
        <translation>Nếu bộ gói là của tỉnh mình, xin tỉnh bộ làm mới; nếu không, đừng dùng.</translation>
    </message>
    <message>
        <source>Ask {department} for packs that it has signed; do not use this carrier for them.</source>
        <translation>Xin {department} các gói đã ký; không dùng bộ gói này để cài các gói đó.</translation>
    </message>
    <message>
        <source>Get a carrier with all root files from the province.</source>
        <translation>Xin tỉnh bộ gói có đủ các khóa gốc.</translation>
    </message>
    <message>
        <source>The clock of this kiosk shows {now}, years after the last date known to be right ({floor}).</source>
        <translation>Đồng hồ của trạm chỉ {now}, nhiều năm sau ngày gần nhất mà trạm chắc chắn ({floor}).</translation>
    </message>
    <message>
        <source>Confirm the date if it is right; if it is wrong, set the clock first.</source>
        <translation>Cho biết ngày đó có đúng không; nếu sai, chỉnh đồng hồ trước.</translation>
    </message>
    <message>
        <source>This kiosk does not have its province&apos;s key yet, so it cannot trust any pack.</source>
        <translation>Trạm chưa có khóa của tỉnh nên chưa tin được gói nào.</translation>
    </message>
    <message>
        <source>This kiosk does not have its province&apos;s key yet, but it is on this stick.</source>
        <translation>Trạm chưa có khóa của tỉnh, nhưng khóa nằm ngay trên USB này.</translation>
    </message>
    <message>
        <source>Touch here to compare the key with the province&apos;s paper.</source>
        <translation>Chạm vào đây để so khóa với giấy của tỉnh.</translation>
    </message>
    <message>
        <source>Set up the province first, with the file root.json that the province gave you.</source>
        <translation>Cài khóa của tỉnh trước, từ tệp root.json mà tỉnh đã giao.</translation>
    </message>
    <message>
        <source>1,234.5</source>
        <translation>1.234,5</translation>
    </message>
    <message>
        <source>Try again in a few minutes. If that does not help, tell the province about its mirror.</source>
        <translation>Vài phút nữa thử lại. Nếu vẫn vậy, báo cho tỉnh về kho gói trên mạng.</translation>
    </message>
    <message>
        <source>Check the address of the mirror in the settings.</source>
        <translation>Kiểm tra địa chỉ kho gói trên mạng trong phần cài đặt.</translation>
    </message>
    <message>
        <source>Check the address of the mirror in the settings, and whether the network has internet access.</source>
        <translation>Kiểm tra địa chỉ kho gói trên mạng trong phần cài đặt, và xem mạng có vào được internet không.</translation>
    </message>
    <message>
        <source>Check the address in the settings. If it is right, use a stick: the connection may be intercepted.</source>
        <translation>Kiểm tra địa chỉ trong phần cài đặt. Nếu địa chỉ đúng, dùng USB: có thể có kẻ đứng giữa.</translation>
    </message>
    <message>
        <source>Check the network, then try again; nothing was changed.</source>
        <translation>Kiểm tra mạng rồi thử lại; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Connect the kiosk to a network, or use a stick.</source>
        <translation>Nối trạm vào mạng, hoặc dùng USB.</translation>
    </message>
    <message>
        <source>Try again at another time, or use a stick.</source>
        <translation>Thử lại lúc khác, hoặc dùng USB.</translation>
    </message>
    <message>
        <source>Check the clock of this kiosk. If it is right, tell the province to renew its certificate.</source>
        <translation>Xem lại đồng hồ của trạm. Nếu đồng hồ đúng, báo cho tỉnh gia hạn chứng chỉ.</translation>
    </message>
    <message>
        <source>If this network requires a sign-in, use another one. Otherwise use a stick and tell the province.</source>
        <translation>Nếu mạng này đòi đăng nhập, dùng mạng khác. Nếu không, dùng USB và báo cho tỉnh.</translation>
    </message>
    <message>
        <source>If the mirror has moved, correct the address in the settings. If this network requires a sign-in, use another one.</source>
        <translation>Nếu kho gói đã chuyển chỗ, sửa địa chỉ trong phần cài đặt. Nếu mạng này đòi đăng nhập, dùng mạng khác.</translation>
    </message>
    <message>
        <source>Ask the province for an address that needs no password, or use another network.</source>
        <translation>Xin tỉnh một địa chỉ ai cũng đọc được, hoặc dùng mạng khác.</translation>
    </message>
    <message>
        <source>Tell the province: its mirror must support range requests, as most web servers do.</source>
        <translation>Báo cho tỉnh: kho gói trên mạng phải hỗ trợ tải từng phần (range request) như máy chủ web thông thường.</translation>
    </message>
    <message>
        <source>Enter the address of a mirror in the settings, or use a stick.</source>
        <translation>Ghi địa chỉ kho gói vào phần cài đặt, hoặc dùng USB.</translation>
    </message>
    <message>
        <source>This kiosk has no mirror.</source>
        <translation>Trạm này chưa có kho gói trên mạng.</translation>
    </message>
    <message>
        <source>{address} is not a valid mirror address.</source>
        <translation>{address} không phải địa chỉ của kho gói trên mạng.</translation>
    </message>
    <message>
        <source>There is no network, or it has no internet access.</source>
        <translation>Không có mạng, hoặc mạng không vào được internet.</translation>
    </message>
    <message>
        <source>The server {host} was not found.</source>
        <translation>Không tìm thấy máy chủ {host}.</translation>
    </message>
    <message>
        <source>The server {host} refused the connection.</source>
        <translation>Máy chủ {host} không nhận kết nối.</translation>
    </message>
    <message>
        <source>The server {host} does not respond.</source>
        <translation>Máy chủ {host} không trả lời.</translation>
    </message>
    <message>
        <source>The server {host} is overloaded or has an error ({status}).</source>
        <translation>Máy chủ {host} đang quá tải hoặc có lỗi ({status}).</translation>
    </message>
    <message>
        <source>The server {host} cannot send parts of a file.</source>
        <translation>Máy chủ {host} không gửi được từng phần của tệp.</translation>
    </message>
    <message>
        <source>The network is too slow: {host} sends less than {least} per second.</source>
        <translation>Mạng quá chậm: mỗi giây nhận chưa được {least} từ {host}.</translation>
    </message>
    <message>
        <source>The connection to {host} was lost.</source>
        <translation>Kết nối với {host} bị đứt.</translation>
    </message>
    <message>
        <source>No secure connection to {host} is possible ({detail}).</source>
        <translation>Không lập được kết nối an toàn với {host} ({detail}).</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid on {day}, the date on the clock of this kiosk.</source>
        <translation>Chứng chỉ của {host} không có hiệu lực vào ngày {day}, là ngày trên đồng hồ của trạm.</translation>
    </message>
    <message>
        <source>The server that responds for {host} has the certificate of another server.</source>
        <translation>Máy chủ trả lời thay cho {host} đưa ra chứng chỉ của máy khác.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted by this kiosk ({detail}).</source>
        <translation>Trạm không tin chứng chỉ của {host} ({detail}).</translation>
    </message>
    <message>
        <source>{host} redirects to {address}; the kiosk does not follow redirects.</source>
        <translation>{host} chuyển trạm sang {address}; trạm không đi theo.</translation>
    </message>
    <message>
        <source>{host} requires a password.</source>
        <translation>{host} đòi mật khẩu.</translation>
    </message>
    <message>
        <source>{host} does not respond like the mirror of a province ({detail}).</source>
        <translation>{host} không trả lời như kho gói của một tỉnh ({detail}).</translation>
    </message>
    <message>
        <source>There are no packs of a province at this address of {host}.</source>
        <translation>Ở địa chỉ này của {host} không có gói của tỉnh nào.</translation>
    </message>
    <message>
        <source>{file} is missing from the mirror.</source>
        <translation>Kho gói trên mạng thiếu tệp {file}.</translation>
    </message>
    <message>
        <source>{file} is missing from the mirror; perhaps it is just being updated.</source>
        <translation>Kho gói trên mạng thiếu tệp {file}; có thể kho đang được cập nhật.</translation>
    </message>
    <message>
        <source>{file} on the mirror is larger than {most} KiB, which is not allowed.</source>
        <translation>Tệp {file} trên kho gói dài hơn {most} KiB, không đúng quy cách.</translation>
    </message>
    <message>
        <source>{file} cannot be written to the disk of this kiosk ({detail}).</source>
        <translation>Không ghi được {file} vào ổ đĩa của trạm ({detail}).</translation>
    </message>
    <message>
        <source>Download stopped.</source>
        <translation>Đã dừng tải.</translation>
    </message>
    <message>
        <source>{file} is not used: it is too large for a receipt.</source>
        <translation>Tệp {file} không dùng được: quá dài so với một biên nhận.</translation>
    </message>
    <message>
        <source>{file} is not used: it is not a receipt, or is damaged.</source>
        <translation>Tệp {file} không dùng được: không phải biên nhận, hoặc đã hỏng.</translation>
    </message>
    <message>
        <source>{file} is not used: it is not signed by the province, or with a key that this kiosk does not know.</source>
        <translation>Tệp {file} không dùng được: tỉnh không ký tệp này, hoặc ký bằng khóa mà trạm chưa biết.</translation>
    </message>
    <message>
        <source>Ask the province for new receipts; if its keys have changed, bring its packs on the stick, too.</source>
        <translation>Hãy xin tỉnh biên nhận mới; nếu tỉnh đã đổi khóa, hãy mang cả gói bài học của tỉnh trên USB.</translation>
    </message>
    <message>
        <source>{file} is not used: it was made by a newer program, or is invalid.</source>
        <translation>Tệp {file} không dùng được: tệp do chương trình mới hơn tạo ra, hoặc tạo sai.</translation>
    </message>
    <message>
        <source>Ask the province for it again.</source>
        <translation>Hãy xin tỉnh tệp này lần nữa.</translation>
    </message>
    <message>
        <source>This kiosk does not know yet who signs the province&apos;s receipts.</source>
        <translation>Trạm chưa biết ai ký biên nhận của tỉnh.</translation>
    </message>
    <message>
        <source>Bring the province&apos;s packs on the same stick, or load them once; then import the receipts again.</source>
        <translation>Hãy mang gói bài học của tỉnh trên cùng USB, hoặc nạp gói đó một lần; rồi nhận lại biên nhận.</translation>
    </message>
    <message>
        <source>The province has results with the numbers {first} to {last} that are not in this kiosk&apos;s record: an old record was restored, or two kiosks have the same id.</source>
        <translation>Tỉnh có kết quả ở các số từ {first} đến {last} mà bản ghi của trạm này không có: bản ghi đã bị thay bằng bản cũ, hoặc hai trạm đang dùng chung một mã.</translation>
    </message>
    <message>
        <source>Import the receipts: the kiosk then gets a new id, and no result is lost.</source>
        <translation>Hãy nhận biên nhận: trạm sẽ có mã mới và không kết quả nào bị mất.</translation>
    </message>
    <message>
        <source>The province has results with the numbers {first} to {last} that are not in this kiosk&apos;s record. The kiosk has a new id now.</source>
        <translation>Tỉnh có kết quả ở các số từ {first} đến {last} mà bản ghi của trạm này không có. Trạm đã có mã mới.</translation>
    </message>
    <message>
        <source>Export the results again, and tell the province: an old record was restored, or two kiosks had the same id.</source>
        <translation>Hãy mang kết quả đi lần nữa và báo cho tỉnh: bản ghi đã bị thay bằng bản cũ, hoặc hai trạm đã dùng chung một mã.</translation>
    </message>
    <message>
        <source>This is not a backup code: it must have {digits} digits.</source>
        <translation>Đó không phải mã của bản sao lưu: mã có {digits} chữ số.</translation>
    </message>
    <message>
        <source>Type it as it is on the paper.</source>
        <translation>Gõ lại đúng như trên giấy.</translation>
    </message>
    <message>
        <source>{file} is not a backup of a kiosk&apos;s record.</source>
        <translation>{file} không phải là bản sao lưu dữ liệu của trạm.</translation>
    </message>
    <message>
        <source>Backups of a kiosk are in the folder tram-hoc-so/sao-luu of the stick.</source>
        <translation>Bản sao lưu nằm trong thư mục tram-hoc-so/sao-luu của USB.</translation>
    </message>
    <message>
        <source>The code does not open {file}.</source>
        <translation>Mã này không mở được {file}.</translation>
    </message>
    <message>
        <source>Compare every digit with the paper; each backup has its own code.</source>
        <translation>Đối chiếu từng chữ số với tờ giấy; mỗi bản sao lưu có mã riêng.</translation>
    </message>
    <message>
        <source>{file} is damaged or cut off.</source>
        <translation>{file} bị hỏng hoặc bị thiếu một phần.</translation>
    </message>
    <message>
        <source>Use another backup, with its own code.</source>
        <translation>Dùng một bản sao lưu khác, với mã của bản đó.</translation>
    </message>
    <message>
        <source>There are backups of several kiosks; the newest of each: {files}.</source>
        <translation>Ở đó có bản sao lưu của nhiều trạm; bản mới nhất của từng trạm: {files}.</translation>
    </message>
    <message>
        <source>Specify the file of the lost kiosk.</source>
        <translation>Chỉ rõ tệp của trạm bị mất.</translation>
    </message>
    <message>
        <source>The code opens none of {files}.</source>
        <translation>Mã này không mở được tệp nào trong số: {files}.</translation>
    </message>
    <message>
        <source>The kiosk&apos;s own disk has too little space to make a backup.</source>
        <translation>Ổ đĩa của trạm không đủ chỗ để làm bản sao lưu.</translation>
    </message>
    <message>
        <source>These are different reports: {values}.</source>
        <translation>Đây là các báo cáo khác nhau: {values}.</translation>
    </message>
    <message>
        <source>The reports cover different periods: {values}.</source>
        <translation>Các báo cáo khác kỳ: {values}.</translation>
    </message>
    <message>
        <source>The reports are from different communes: {values}.</source>
        <translation>Các báo cáo của những xã khác nhau: {values}.</translation>
    </message>
    <message>
        <source>The reports are in different languages: {values}.</source>
        <translation>Các báo cáo viết bằng ngôn ngữ khác nhau: {values}.</translation>
    </message>
    <message>
        <source>The kiosks have different figures for “{row}”: {values}.</source>
        <translation>Các máy ghi số khác nhau ở dòng “{row}”: {values}.</translation>
    </message>
    <message>
        <source>Correct the figure on the kiosks and make their reports again.</source>
        <translation>Hãy sửa số này trên các máy rồi lập lại báo cáo.</translation>
    </message>
    <message>
        <source>The reports have different tables.</source>
        <translation>Các báo cáo có bảng khác nhau.</translation>
    </message>
    <message>
        <source>Update the program on all kiosks and make the reports again.</source>
        <translation>Hãy cập nhật chương trình trên mọi máy rồi lập lại báo cáo.</translation>
    </message>
    <message>
        <source>A report for the wall cannot be merged: its small numbers are hidden.</source>
        <translation>Không gộp được bản in để dán bảng tin, vì các số nhỏ đã được che.</translation>
    </message>
    <message>
        <source>Choose the full reports of the kiosks.</source>
        <translation>Hãy chọn báo cáo đầy đủ của các máy.</translation>
    </message>
    <message>
        <source>There are two different reports of the kiosk “{kiosk}”: {values}.</source>
        <translation>Máy “{kiosk}” có hai báo cáo khác nhau: {values}.</translation>
    </message>
    <message>
        <source>Leave out the older one.</source>
        <translation>Hãy bỏ bản cũ hơn.</translation>
    </message>
    <message>
        <source>There is no report to merge.</source>
        <translation>Không có báo cáo nào để gộp.</translation>
    </message>
    <message>
        <source>Choose the files of the kiosks.</source>
        <translation>Hãy chọn tệp báo cáo của các máy.</translation>
    </message>
    <message>
        <source>Choose reports that belong together.</source>
        <translation>Hãy chọn các báo cáo cùng loại, cùng kỳ, cùng xã.</translation>
    </message>
    <message>
        <source>{file} is not a report of a kiosk, or it is damaged.</source>
        <translation>{file} không phải báo cáo của máy, hoặc đã hỏng.</translation>
    </message>
    <message>
        <source>Copy the JSON file of the report from the kiosk again.</source>
        <translation>Hãy chép lại tệp JSON của báo cáo từ máy.</translation>
    </message>
    <message>
        <source>Your account may not do this.</source>
        <translation>Tài khoản của anh chị không được làm việc này.</translation>
    </message>
    <message>
        <source>Ask the lead guide.</source>
        <translation>Nhờ trưởng nhóm hướng dẫn.</translation>
    </message>
    <message>
        <source>A number of people is between 0 and {most}.</source>
        <translation>Số người phải từ 0 đến {most}.</translation>
    </message>
    <message>
        <source>Correct the number.</source>
        <translation>Hãy sửa lại số này.</translation>
    </message>
    <message>
        <source>A total is greater than the number of people present ({present}).</source>
        <translation>Có một tổng số lớn hơn số người có mặt ({present}).</translation>
    </message>
    <message>
        <source>Correct the total, or count the missing people first.</source>
        <translation>Hãy sửa lại tổng số, hoặc đếm thêm những người còn thiếu trước.</translation>
    </message>
    <message>
        <source>More hands than people present ({present}).</source>
        <translation>Số người giơ tay nhiều hơn số người có mặt ({present}).</translation>
    </message>
    <message>
        <source>Add the people who have come since, or lower a number.</source>
        <translation>Hãy thêm những người mới đến, hoặc giảm bớt một số.</translation>
    </message>
    <message>
        <source>A group has between 1 and {most} people.</source>
        <translation>Một nhóm có từ 1 đến {most} người.</translation>
    </message>
    <message>
        <source>No session is open.</source>
        <translation>Chưa mở buổi học nào.</translation>
    </message>
    <message>
        <source>Open today&apos;s session first.</source>
        <translation>Hãy mở buổi học hôm nay trước.</translation>
    </message>
    <message>
        <source>This turn is no longer in the queue.</source>
        <translation>Lượt này không còn trong hàng chờ.</translation>
    </message>
    <message>
        <source>Choose another turn, or add the person again.</source>
        <translation>Hãy chọn lượt khác, hoặc thêm lại người này.</translation>
    </message>
    <message>
        <source>One to {most} people share a turn.</source>
        <translation>Một lượt có từ một đến {most} người.</translation>
    </message>
    <message>
        <source>Choose fewer people.</source>
        <translation>Hãy chọn ít người hơn.</translation>
    </message>
    <message>
        <source>This person is in the queue already.</source>
        <translation>Người này đã có trong hàng chờ.</translation>
    </message>
    <message>
        <source>Remove the earlier turn first.</source>
        <translation>Hãy bỏ lượt trước của người này.</translation>
    </message>
    <message>
        <source>The name of the centre and the title of its signer are not set.</source>
        <translation>Chưa khai tên Trung tâm và chức danh người ký.</translation>
    </message>
    <message>
        <source>The technician enters them on the page “Settings”, in the line “Centre”.</source>
        <translation>Kỹ thuật viên nhập ở trang “Cài đặt”, dòng “Trung tâm”.</translation>
    </message>
    <message>
        <source>This person has no record any more.</source>
        <translation>Người này không còn hồ sơ.</translation>
    </message>
    <message>
        <source>Choose somebody else.</source>
        <translation>Hãy chọn người khác.</translation>
    </message>
    <message>
        <source>This person has not done a task alone yet.</source>
        <translation>Người này chưa tự làm được việc nào.</translation>
    </message>
    <message>
        <source>A certificate needs at least one.</source>
        <translation>Giấy ghi nhận cần ít nhất một việc tự làm được.</translation>
    </message>
    <message>
        <source>The clock of the kiosk is wrong; a certificate needs the date.</source>
        <translation>Đồng hồ của trạm đang sai; giấy ghi nhận cần ngày đúng.</translation>
    </message>
    <message>
        <source>The kiosk does not know which number stands on the newest certificate.</source>
        <translation>Trạm chưa biết giấy ghi nhận mới nhất mang số mấy.</translation>
    </message>
    <message>
        <source>Open the page “Papers” again: it asks for the number.</source>
        <translation>Mở lại trang “Giấy tờ”: trang sẽ hỏi số đó.</translation>
    </message>
    <message>
        <source>No numbers are left for this year.</source>
        <translation>Đã hết số giấy của năm nay.</translation>
    </message>
    <message>
        <source>Ask the technician.</source>
        <translation>Hãy hỏi cán bộ kỹ thuật.</translation>
    </message>
    <message>
        <source>Let the person learn as a guest.</source>
        <translation>Hãy để người này học như khách.</translation>
    </message>
    <message>
        <source>A session is open already.</source>
        <translation>Đang có một buổi học mở.</translation>
    </message>
    <message>
        <source>End it first.</source>
        <translation>Hãy kết thúc buổi đó trước.</translation>
    </message>
    <message>
        <source>The commune has no such hamlet.</source>
        <translation>Xã không có thôn này.</translation>
    </message>
    <message>
        <source>The note has more than {most} characters.</source>
        <translation>Ghi chú dài hơn {most} ký tự.</translation>
    </message>
    <message>
        <source>Shorten the note.</source>
        <translation>Hãy viết ngắn lại.</translation>
    </message>
    <message>
        <source>Count the person instead.</source>
        <translation>Hãy chỉ đếm người này.</translation>
    </message>
    <message>
        <source>Event {event} contains a person&apos;s name ({field}), so it is not exported.</source>
        <translation>Sự kiện {event} có tên người ({field}) nên không được xuất ra.</translation>
    </message>
    <message>
        <source>The results stay on this kiosk. Report this fault to the project.</source>
        <translation>Kết quả vẫn ở lại trên máy này. Hãy báo lỗi này cho nhóm dự án.</translation>
    </message>
    <message>
        <source>The results stay on this kiosk. If a hamlet was renamed or removed, enter its former name again in the list of hamlets, and start the kiosk again; else report this fault to the project.</source>
        <translation>Kết quả vẫn ở lại trên máy này. Nếu có thôn đã đổi tên hoặc bị xóa khỏi danh sách, hãy nhập lại tên cũ vào danh sách thôn rồi khởi động lại máy; nếu không, hãy báo lỗi này cho nhóm dự án.</translation>
    </message>
    <message>
        <source>A result is not exported: it {detail}.</source>
        <translation>Có một kết quả không được xuất ra khỏi máy ({detail}).</translation>
    </message>
    <message>
        <source>The province&apos;s list of keys for certificates is damaged ({field}).</source>
        <translation>Danh sách khóa của tỉnh để kiểm tra giấy ghi nhận bị hỏng ({field}).</translation>
    </message>
    <message>
        <source>Ask the province for a new file certificate-keys.json.</source>
        <translation>Hãy xin tỉnh tệp certificate-keys.json mới.</translation>
    </message>
    <message>
        <source>The kiosk&apos;s key for signing certificates is damaged.</source>
        <translation>Khóa ký giấy ghi nhận của trạm bị hỏng.</translation>
    </message>
    <message>
        <source>Restore the file certificate-key.pem from a copy of the data folder. If there is none, delete the file: the kiosk makes a new key, and earlier certificates need the province&apos;s list of keys.</source>
        <translation>Hãy lấy lại tệp certificate-key.pem từ một bản sao của thư mục dữ liệu. Nếu không có, hãy xóa tệp này: trạm sẽ tạo khóa mới, còn giấy đã cấp trước đó cần danh sách khóa của tỉnh.</translation>
    </message>
    <message>
        <source>Nothing was scanned.</source>
        <translation>Chưa quét được gì.</translation>
    </message>
    <message>
        <source>Scan the QR code at the bottom of the certificate.</source>
        <translation>Hãy quét mã QR ở cuối giấy ghi nhận.</translation>
    </message>
    <message>
        <source>Not verified: this machine lacks the key {key}.</source>
        <translation>Chưa kiểm tra được: máy này không có khóa {key}.</translation>
    </message>
    <message>
        <source>Use the kiosk that issued the certificate, or get the province&apos;s list of keys.</source>
        <translation>Hãy kiểm tra tại trạm đã cấp giấy, hoặc lấy danh sách khóa của tỉnh.</translation>
    </message>
    <message>
        <source>Not valid: the signature does not match the content.</source>
        <translation>Không hợp lệ: chữ ký không khớp với nội dung.</translation>
    </message>
    <message>
        <source>Scan again. If this appears again, ask the centre named on the certificate.</source>
        <translation>Hãy quét lại. Nếu vẫn như vậy, hãy hỏi Trung tâm ghi trên giấy.</translation>
    </message>
    <message>
        <source>Not verified: a newer version of the program made this certificate.</source>
        <translation>Chưa kiểm tra được: giấy do phiên bản mới hơn của chương trình tạo ra.</translation>
    </message>
    <message>
        <source>Update the program of this machine.</source>
        <translation>Hãy cập nhật chương trình trên máy này.</translation>
    </message>
    <message>
        <source>Not valid: this is not the text of a certificate.</source>
        <translation>Không hợp lệ: đây không phải mã của giấy ghi nhận.</translation>
    </message>
    <message>
        <source>Scan the QR code at the bottom of the certificate again, and switch off Telex and VNI typing meanwhile.</source>
        <translation>Hãy quét lại mã QR ở cuối giấy ghi nhận, trong lúc đó tắt kiểu gõ Telex và VNI.</translation>
    </message>
    <message>
        <source>Valid: certificate no. {number} of {year}, issued on {day} by {centre}; tasks done alone: {count}; check code {code}.</source>
        <translation>Hợp lệ: giấy ghi nhận số {number} năm {year}, cấp ngày {day}, nơi cấp: {centre}; số việc tự làm được: {count}; mã kiểm tra {code}.</translation>
    </message>
    <message>
        <source>Valid: certificate no. {number} of {year}, issued on {day} by this kiosk; tasks done alone: {count}; check code {code}.</source>
        <translation>Hợp lệ: giấy ghi nhận số {number} năm {year}, trạm này cấp ngày {day}; số việc tự làm được: {count}; mã kiểm tra {code}.</translation>
    </message>
    <message>
        <source>Compare this with the paper. The code contains no name: ask the centre about the name.</source>
        <translation>Hãy so với tờ giấy. Mã không chứa họ tên: muốn hỏi về họ tên, hãy hỏi Trung tâm.</translation>
    </message>
    <message>
        <source>Save the papers to a stick and print them on another computer.</source>
        <translation>Hãy lưu giấy vào USB rồi in ở máy tính khác.</translation>
    </message>
    <message>
        <source>No printer is set up on this machine.</source>
        <translation>Máy này chưa cài máy in nào.</translation>
    </message>
    <message>
        <source>The printing service refused: {detail}</source>
        <translation>Dịch vụ in từ chối: {detail}</translation>
    </message>
    <message>
        <source>Switch the printer on, check its cable, then print again.</source>
        <translation>Hãy bật máy in, kiểm tra dây cáp rồi in lại.</translation>
    </message>
    <message>
        <source>This machine has no printing service.</source>
        <translation>Máy này không có dịch vụ in.</translation>
    </message>
    <message>
        <source>The printing service does not respond.</source>
        <translation>Dịch vụ in không trả lời.</translation>
    </message>
    <message>
        <source>Windows could not print: {detail}</source>
        <translation>Windows không in được: {detail}</translation>
    </message>
    <message>
        <source>{file} could not be written: {detail}.</source>
        <translation>Không ghi được {file}: {detail}.</translation>
    </message>
    <message>
        <source>Nobody has been added.</source>
        <translation>Chưa thêm ai.</translation>
    </message>
    <message>
        <source>{count} people; {lost} more people of the record have no name any more.</source>
        <translation>{count} người; {lost} người khác trong bản ghi không còn tên.</translation>
    </message>
    <message>
        <source>Their results are kept. Ask the guides to add them again.</source>
        <translation>Kết quả của họ vẫn còn. Hãy nhờ người hướng dẫn thêm lại.</translation>
    </message>
    <message>
        <source>{count} people; the record does not agree about {other} of them.</source>
        <translation>{count} người; bản ghi không khớp về {other} người.</translation>
    </message>
    <message>
        <source>Restart the kiosk: it completes what was interrupted.</source>
        <translation>Hãy khởi động lại máy: máy sẽ làm nốt việc bị gián đoạn.</translation>
    </message>
    <message>
        <source>{count} people, the file is intact. Damaged files are kept: {names}.</source>
        <translation>{count} người, tệp nguyên vẹn. Các tệp hỏng được giữ lại: {names}.</translation>
    </message>
    <message>
        <source>They contain names: delete them when nobody needs to look for the cause.</source>
        <translation>Các tệp này chứa tên người: hãy xóa khi không còn cần tìm nguyên nhân.</translation>
    </message>
    <message>
        <source>{count} people; the file is intact and agrees with the record.</source>
        <translation>{count} người; tệp nguyên vẹn và khớp với bản ghi.</translation>
    </message>
    <message>
        <source>The record has {lost} learners, but all their names are gone.</source>
        <translation>Trạm có kết quả của {lost} học viên, nhưng tên của họ đã mất hết.</translation>
    </message>
    <message>
        <source>Restart the kiosk: it restores the names from its backup.</source>
        <translation>Khởi động lại trạm: trạm sẽ lấy lại tên từ bản sao lưu.</translation>
    </message>
    <message>
        <source>Keep these files, the names may still be in them: {names}.</source>
        <translation>Hãy giữ các tệp này, có thể tên vẫn còn trong đó: {names}.</translation>
    </message>
    <message>
        <source>Before people are added again, look for a copy of the data on a stick. Without a copy, the results stay as numbers without names.</source>
        <translation>Trước khi thêm lại học viên, hãy tìm USB có bản sao dữ liệu của trạm. Không có bản sao thì kết quả chỉ còn là con số, không gắn với tên.</translation>
    </message>
    <message>
        <source>This account is closed.</source>
        <translation>Tài khoản này đã đóng.</translation>
    </message>
    <message>
        <source>Open the list of guides again.</source>
        <translation>Mở lại danh sách người hướng dẫn.</translation>
    </message>
    <message>
        <source>Another guide has this name already.</source>
        <translation>Đã có người hướng dẫn mang tên này.</translation>
    </message>
    <message>
        <source>Add another part of the name, so that both can find themselves in the list.</source>
        <translation>Ghi thêm tên đệm để cả hai tìm được mình trong danh sách.</translation>
    </message>
    <message>
        <source>You cannot close your own account or change its roles.</source>
        <translation>Anh chị không thể tự đóng hoặc đổi vai trò tài khoản của mình.</translation>
    </message>
    <message>
        <source>Ask another lead guide or the technician.</source>
        <translation>Nhờ trưởng nhóm khác hoặc kỹ thuật viên.</translation>
    </message>
    <message>
        <source>This kiosk does not know whose paper this is. The name on it was not checked: ask the centre.</source>
        <translation>Trạm này không biết giấy này của ai. Tên trên giấy chưa được kiểm tra: hãy hỏi trung tâm đã cấp giấy.</translation>
    </message>
    <message>
        <source>The holder&apos;s name was deleted or locked. The name on the paper was not checked.</source>
        <translation>Tên của người được cấp đã bị xóa hoặc bị khóa. Tên trên giấy chưa được kiểm tra.</translation>
    </message>
    <message>
        <source>The paper must bear this name, or the one before the correction:</source>
        <translation>Trên giấy phải ghi tên này, hoặc tên trước khi sửa:</translation>
    </message>
    <message>
        <source>The paper must bear this name:</source>
        <translation>Trên giấy phải ghi đúng tên này:</translation>
    </message>
    <message>
        <source>Not found: this kiosk has issued no certificate with this check code.</source>
        <translation>Không thấy: trạm này chưa cấp giấy nào có mã kiểm tra này.</translation>
    </message>
    <message>
        <source>Compare the letters with the paper, or scan the QR code.</source>
        <translation>Hãy so lại từng chữ với tờ giấy, hoặc quét mã QR.</translation>
    </message>
    <message>
        <source>Valid: this kiosk issued certificate no. {number} of {year} on {day}; tasks done alone: {count}; check code {code}.</source>
        <translation>Hợp lệ: trạm này đã cấp giấy ghi nhận số {number} năm {year} ngày {day}; số việc tự làm được: {count}; mã kiểm tra {code}.</translation>
    </message>
    <message>
        <source>Compare number, day and tasks with the paper.</source>
        <translation>Hãy so số, ngày và các việc với tờ giấy.</translation>
    </message>
    <message>
        <source>This card cannot be printed now.</source>
        <translation>Thẻ này chưa in được lúc này.</translation>
    </message>
    <message>
        <source>Each visit prints the card of a completed lesson once. Guides print more.</source>
        <translation>Mỗi lượt học in thẻ của bài đã học xong một lần. Người hướng dẫn in được thêm.</translation>
    </message>
    <message>
        <source>With this form, the number {number} would be given a second time.</source>
        <translation>Với mẫu này, số {number} sẽ bị cấp hai lần.</translation>
    </message>
    <message>
        <source>Use another sign behind the number; certificates already issued keep theirs.</source>
        <translation>Dùng ký hiệu khác sau số; giấy đã cấp vẫn giữ số cũ.</translation>
    </message>
    <message>
        <source>This is no telephone number.</source>
        <translation>Đây không phải số điện thoại.</translation>
    </message>
    <message>
        <source>Type all digits, such as 0912 345 678.</source>
        <translation>Gõ đủ các số, ví dụ 0912 345 678.</translation>
    </message>
    <message>
        <source>This text is too long, or has characters that cannot be shown.</source>
        <translation>Dòng này quá dài, hoặc có ký tự không hiện được.</translation>
    </message>
    <message>
        <source>Write at most {most} characters.</source>
        <translation>Viết nhiều nhất {most} ký tự.</translation>
    </message>
    <message>
        <source>This number is not possible.</source>
        <translation>Số này không hợp lý.</translation>
    </message>
    <message>
        <source>Type a whole number from {low} to {high}.</source>
        <translation>Gõ một số nguyên từ {low} đến {high}.</translation>
    </message>
    <message>
        <source>This is no date.</source>
        <translation>Đây không phải một ngày.</translation>
    </message>
    <message>
        <source>Type day, month and year, such as {day}.</source>
        <translation>Gõ ngày, tháng, năm, ví dụ {day}.</translation>
    </message>
    <message>
        <source>This day is in the future.</source>
        <translation>Ngày này chưa đến.</translation>
    </message>
    <message>
        <source>Correct it, or correct the clock: today is {today} on this machine.</source>
        <translation>Sửa lại ngày, hoặc chỉnh đồng hồ: máy này đang là ngày {today}.</translation>
    </message>
    <message>
        <source>This sign is too long, or contains braces.</source>
        <translation>Ký hiệu này quá dài, hoặc có dấu ngoặc nhọn.</translation>
    </message>
    <message>
        <source>Write a short one, such as GGN-TTVHTT.</source>
        <translation>Viết ngắn lại, ví dụ GGN-TTVHTT.</translation>
    </message>
    <message>
        <source>{file} is not used: it is too large.</source>
        <translation>Không dùng tệp {file}: quá lớn.</translation>
    </message>
    <message>
        <source>{file} is not used: it is encrypted for somebody else.</source>
        <translation>Không dùng tệp {file}: được mã hóa cho nơi khác.</translation>
    </message>
    <message>
        <source>{file} is not used: it is damaged, cut off or not encrypted.</source>
        <translation>Không dùng tệp {file}: hỏng, bị cắt cụt hoặc chưa mã hóa.</translation>
    </message>
    <message>
        <source>{file} is not used: it does not begin with its signature.</source>
        <translation>Không dùng tệp {file}: đầu tệp không có chữ ký.</translation>
    </message>
    <message>
        <source>{file} is not used: its signature is wrong.</source>
        <translation>Không dùng tệp {file}: chữ ký sai.</translation>
    </message>
    <message>
        <source>Another program is packing results.</source>
        <translation>Một chương trình khác đang đóng gói kết quả.</translation>
    </message>
    <message>
        <source>Another program is changing the recordings.</source>
        <translation>Chương trình khác đang sửa các bản ghi.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Hãy chờ một phút rồi thử lại.</translation>
    </message>
    <message>
        <source>The disk is full; the recording was not stored.</source>
        <translation>Ổ đĩa đầy, bản ghi chưa được lưu.</translation>
    </message>
    <message>
        <source>Delete files that nobody needs, then record the sentence again.</source>
        <translation>Xóa tệp không cần nữa, rồi ghi lại câu này.</translation>
    </message>
    <message>
        <source>The recordings cannot be read or written ({detail}).</source>
        <translation>Không đọc hoặc ghi được các bản ghi ({detail}).</translation>
    </message>
    <message>
        <source>Call the technician; earlier recordings are unchanged.</source>
        <translation>Gọi kỹ thuật viên; các bản ghi trước vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>The recording {file} cannot be read.</source>
        <translation>Không đọc được bản ghi {file}.</translation>
    </message>
    <message>
        <source>Record its sentence again.</source>
        <translation>Ghi lại câu của bản ghi này.</translation>
    </message>
    <message>
        <source>{file} is missing or damaged in the outbox.</source>
        <translation>{file} bị mất hoặc bị hỏng trong thư mục chờ gửi.</translation>
    </message>
    <message>
        <source>Copy the results to a stick: the kiosk then makes the file again.</source>
        <translation>Hãy mang kết quả đi bằng USB: trạm sẽ tạo lại tệp này.</translation>
    </message>
    <message>
        <source>The kiosk has not reached the province over the network yet.</source>
        <translation>Trạm chưa lần nào nối mạng được với tỉnh.</translation>
    </message>
    <message>
        <source>The kiosk reached the province on {at}.</source>
        <translation>Trạm đã nối được với tỉnh lúc {at}.</translation>
    </message>
    <message>
        <source>This month&apos;s network traffic is used up; results wait, or leave on a stick.</source>
        <translation>Đã hết dung lượng mạng của tháng này; kết quả chờ ở trạm, hoặc mang đi bằng USB.</translation>
    </message>
    <message>
        <source>The kiosk does not reach the province: call the technician. Nothing is lost.</source>
        <translation>Trạm không nối được với tỉnh: gọi kỹ thuật viên. Không mất gì cả.</translation>
    </message>
    <message>
        <source>Last contact with {host} on {at}: files sent: {sent}, new receipts: {receipts}.</source>
        <translation>Lần nối gần nhất với {host} lúc {at}: đã gửi {sent} tệp, có {receipts} biên nhận mới.</translation>
    </message>
    <message>
        <source>Last contact with {host} on {at}: interrupted. Files sent: {sent}, left: {left}.</source>
        <translation>Lần nối gần nhất với {host} lúc {at}: bị ngắt. Đã gửi {sent} tệp, lúc đó còn {left} tệp.</translation>
    </message>
    <message>
        <source>Last contact with {host} on {at}: the limit of this month is reached. Files left: {left}.</source>
        <translation>Lần nối gần nhất với {host} lúc {at}: đã tới mức giới hạn của tháng, lúc đó còn {left} tệp.</translation>
    </message>
    <message>
        <source>Last contact with {host} on {at}: failed. Files sent: {sent}, left: {left}.</source>
        <translation>Lần nối gần nhất với {host} lúc {at}: không được. Đã gửi {sent} tệp, lúc đó còn {left} tệp.</translation>
    </message>
    <message>
        <source>The province cannot be reached now; the kiosk tries again by itself.</source>
        <translation>Hiện chưa nối được với tỉnh; trạm sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>Network traffic this month: {used}.</source>
        <translation>Dung lượng mạng đã dùng tháng này: {used}.</translation>
    </message>
    <message>
        <source>Network traffic this month: {used} of {limit}.</source>
        <translation>Dung lượng mạng đã dùng tháng này: {used} trong {limit}.</translation>
    </message>
    <message>
        <source>Bring a set-up file with the right address and access from the province.</source>
        <translation>Xin tỉnh tệp cài đặt có địa chỉ và quyền truy cập đúng.</translation>
    </message>
    <message>
        <source>Remove it, or correct the address.</source>
        <translation>Bỏ dòng này, hoặc sửa địa chỉ.</translation>
    </message>
    <message>
        <source>Write user and password, or a token alone.</source>
        <translation>Viết cả user và password, hoặc chỉ viết token.</translation>
    </message>
    <message>
        <source>Add the address of the server.</source>
        <translation>Thêm địa chỉ máy chủ.</translation>
    </message>
    <message>
        <source>Add it: an address that starts with s3+https:// needs two keys.</source>
        <translation>Thêm dòng này: địa chỉ bắt đầu bằng s3+https:// cần có hai khóa.</translation>
    </message>
    <message>
        <source>Write an address that starts with https://, or s3+https:// with a bucket.</source>
        <translation>Viết địa chỉ bắt đầu bằng https://, hoặc s3+https:// kèm tên bucket.</translation>
    </message>
    <message>
        <source>Write the user name between quotes, without a colon.</source>
        <translation>Viết tên đăng nhập trong dấu ngoặc kép, không có dấu hai chấm.</translation>
    </message>
    <message>
        <source>Write the password between quotes.</source>
        <translation>Viết mật khẩu trong dấu ngoặc kép.</translation>
    </message>
    <message>
        <source>Copy the token again, without spaces.</source>
        <translation>Chép lại mã, không có dấu cách.</translation>
    </message>
    <message>
        <source>Copy the key again, without spaces.</source>
        <translation>Chép lại khóa, không có dấu cách.</translation>
    </message>
    <message>
        <source>Write the region in small letters, such as us-east-1.</source>
        <translation>Viết tên vùng bằng chữ thường, như us-east-1.</translation>
    </message>
    <message>
        <source>Copy the certificates again, from BEGIN CERTIFICATE to END CERTIFICATE, and no key.</source>
        <translation>Chép lại chứng chỉ, từ BEGIN CERTIFICATE đến END CERTIFICATE, không chép khóa.</translation>
    </message>
    <message>
        <source>Write a whole number of MB, at most {most}, or 0 for no limit.</source>
        <translation>Viết số MB nguyên, nhiều nhất {most}, hoặc 0 nếu không giới hạn.</translation>
    </message>
    <message>
        <source>Sending was stopped.</source>
        <translation>Đã dừng gửi.</translation>
    </message>
    <message>
        <source>The kiosk continues later by itself.</source>
        <translation>Lát nữa trạm sẽ tự gửi tiếp.</translation>
    </message>
    <message>
        <source>Nothing has to be done: the kiosk tries again by itself.</source>
        <translation>Không cần làm gì: trạm sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>Tell the province. The results wait on the kiosk, or leave on a stick.</source>
        <translation>Báo cho tỉnh. Kết quả chờ ở trạm, hoặc mang đi bằng USB.</translation>
    </message>
    <message>
        <source>Check whether the network has internet access, and the address in the set-up file.</source>
        <translation>Xem mạng có vào được internet không, và xem lại địa chỉ trong tệp cài đặt.</translation>
    </message>
    <message>
        <source>The network is too slow: less than {least} per second to {host}.</source>
        <translation>Mạng quá chậm: mỗi giây chưa được {least} với {host}.</translation>
    </message>
    <message>
        <source>The kiosk tries again by itself; a stick is faster.</source>
        <translation>Trạm sẽ tự thử lại; dùng USB thì nhanh hơn.</translation>
    </message>
    <message>
        <source>{host} does not respond like the province&apos;s server ({detail}).</source>
        <translation>{host} không trả lời như máy chủ của tỉnh ({detail}).</translation>
    </message>
    <message>
        <source>If this network requires a sign-in, use another one. If the server has moved, bring a set-up file with the new address.</source>
        <translation>Nếu mạng này đòi đăng nhập, dùng mạng khác. Nếu máy chủ đã chuyển chỗ, xin tệp cài đặt có địa chỉ mới.</translation>
    </message>
    <message>
        <source>The network requires a sign-in before {host} can be reached.</source>
        <translation>Mạng này đòi đăng nhập rồi mới nối được với {host}.</translation>
    </message>
    <message>
        <source>{host} does not store files at the address of this kiosk ({status}).</source>
        <translation>{host} không nhận tệp ở địa chỉ dành cho trạm này ({status}).</translation>
    </message>
    <message>
        <source>{host} does not accept files of this size.</source>
        <translation>{host} không nhận tệp lớn như vậy.</translation>
    </message>
    <message>
        <source>The disk of the server {host} is full.</source>
        <translation>Ổ đĩa của máy chủ {host} đã đầy.</translation>
    </message>
    <message>
        <source>{host} refuses the time on the clock of this kiosk ({day}).</source>
        <translation>{host} không chấp nhận giờ của trạm này ({day}).</translation>
    </message>
    <message>
        <source>Set the clock of this kiosk.</source>
        <translation>Chỉnh lại đồng hồ của trạm.</translation>
    </message>
    <message>
        <source>{host} does not allow this kiosk to store or read files.</source>
        <translation>{host} không cho trạm này gửi hay đọc tệp.</translation>
    </message>
    <message>
        <source>{host} does not accept the user name or password of this kiosk.</source>
        <translation>{host} không chấp nhận tên hoặc mật khẩu của trạm này.</translation>
    </message>
    <message>
        <source>A web page answers in place of the province&apos;s server {host}.</source>
        <translation>Có một trang web trả lời thay cho máy chủ {host} của tỉnh.</translation>
    </message>
    <message>
        <source>{host} reported success, but has not stored the file.</source>
        <translation>{host} báo là đã nhận, nhưng không có tệp ở đó.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there.</source>
        <translation>Không thấy thư mục {folder}.</translation>
    </message>
    <message>
        <source>Connect the drive again; the kiosk continues by itself.</source>
        <translation>Cắm lại ổ; trạm sẽ tự làm tiếp.</translation>
    </message>
    <message>
        <source>The drive with the folder {folder} is full.</source>
        <translation>Ổ có thư mục {folder} đã đầy.</translation>
    </message>
    <message>
        <source>Use another drive, or delete files on it that nobody needs.</source>
        <translation>Dùng ổ khác, hoặc xóa bớt tệp không cần trên ổ đó.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be used ({detail}).</source>
        <translation>Không dùng được thư mục {folder} ({detail}).</translation>
    </message>
    <message>
        <source>The network traffic cannot be counted on the disk ({detail}).</source>
        <translation>Không ghi được dung lượng mạng vào ổ đĩa ({detail}).</translation>
    </message>
    <message>
        <source>The self-check shows what to do about the disk.</source>
        <translation>Mục tự kiểm tra cho biết cần làm gì với ổ đĩa.</translation>
    </message>
    <message>
        <source>The address {address} of the province&apos;s server is invalid.</source>
        <translation>Địa chỉ {address} của máy chủ tỉnh không hợp lệ.</translation>
    </message>
    <message>
        <source>The certificates for the province&apos;s server cannot be read.</source>
        <translation>Không đọc được chứng chỉ của máy chủ tỉnh.</translation>
    </message>
    <message>
        <source>The sync bundle {file} is not in the outbox any more.</source>
        <translation>Gói đồng bộ {file} không còn trong thư mục chờ gửi.</translation>
    </message>
    <message>
        <source>The kiosk makes it again by itself if it is needed.</source>
        <translation>Nếu cần, trạm tự tạo lại gói này.</translation>
    </message>
    <message>
        <source>The province has received all results.</source>
        <translation>Tỉnh đã nhận đủ kết quả của trạm.</translation>
    </message>
    <message>
        <source>Results since {since} are stored on the kiosk and did not reach the province: call the technician. Nothing is lost.</source>
        <translation>Kết quả từ ngày {since} vẫn ở trên máy, tỉnh chưa nhận: gọi kỹ thuật viên. Không mất gì.</translation>
    </message>
    <message>
        <source>The results are stored on the kiosk. The province has not confirmed them yet.</source>
        <translation>Kết quả đã ghi trên máy. Tỉnh chưa báo đã nhận.</translation>
    </message>
    <message>
        <source>The results are stored on the kiosk; the province has received them up to {day}.</source>
        <translation>Kết quả đã ghi trên máy, tỉnh đã nhận đến ngày {day}.</translation>
    </message>
    <message>
        <source>Results leave on sticks; no server is set up.</source>
        <translation>Kết quả được mang đi bằng USB; chưa cài máy chủ.</translation>
    </message>
    <message>
        <source>Results leave over the network to {host}, which was not reached yet.</source>
        <translation>Kết quả gửi qua mạng tới {host}; trạm chưa nối được lần nào.</translation>
    </message>
    <message>
        <source>Results leave over the network; {host} was last reached on {at}.</source>
        <translation>Kết quả gửi qua mạng; lần nối được gần nhất với {host}: {at}.</translation>
    </message>
    <message>
        <source>Results left on {first}, and the province has never answered this kiosk.</source>
        <translation>Kết quả đã rời trạm từ {first} mà tỉnh chưa trả lời trạm này lần nào.</translation>
    </message>
    <message>
        <source>Ask the province&apos;s office whether it accepted this kiosk, and read out: {code}.</source>
        <translation>Hỏi tỉnh đã chấp nhận trạm này chưa, và đọc mã: {code}.</translation>
    </message>
    <message>
        <source>The province&apos;s keys for results are not on this kiosk yet, so nothing can leave; nothing is lost.</source>
        <translation>Kết quả còn ở trạm, vì trạm chưa có khóa của tỉnh; không mất gì.</translation>
    </message>
    <message>
        <source>Plug in a stick with packs of the province and press “Export results to USB” on the page “Sync”.</source>
        <translation>Cắm USB có gói bài học của tỉnh, vào trang “Đồng bộ” bấm “Mang kết quả đi bằng USB”.</translation>
    </message>
    <message>
        <source>Downloaded, to be installed by a technician: {packs} ({size}).</source>
        <translation>Đã tải về, chờ kỹ thuật viên cài: {packs} ({size}).</translation>
    </message>
    <message>
        <source>The download continues with the next contact: {packs} ({size}).</source>
        <translation>Lần nối mạng tới sẽ tải tiếp: {packs} ({size}).</translation>
    </message>
    <message>
        <source>Not downloaded, because traffic costs money here and has no monthly limit: {packs} ({size}).</source>
        <translation>Chưa tải, vì mạng ở đây tính tiền mà chưa đặt giới hạn tháng: {packs} ({size}).</translation>
    </message>
    <message>
        <source>Not downloaded, because this month&apos;s limit leaves too little for packs: {packs} ({size}).</source>
        <translation>Chưa tải, vì giới hạn tháng này không còn đủ cho gói bài: {packs} ({size}).</translation>
    </message>
    <message>
        <source>Not downloaded, because the disk is nearly full: {packs} ({size}).</source>
        <translation>Chưa tải, vì ổ đĩa gần đầy: {packs} ({size}).</translation>
    </message>
    <message>
        <source>Signed, but not on the province&apos;s server yet: {packs} ({size}).</source>
        <translation>Đã ký, nhưng tệp chưa có trên máy chủ của tỉnh: {packs} ({size}).</translation>
    </message>
    <message>
        <source>Refused, because the file is not the signed one; tell the province: {packs} ({size}).</source>
        <translation>Từ chối, vì tệp không phải bản đã ký; hãy báo cho tỉnh: {packs} ({size}).</translation>
    </message>
    <message>
        <source>Packs were not looked for over the network yet.</source>
        <translation>Trạm chưa tìm gói bài qua mạng lần nào.</translation>
    </message>
    <message>
        <source>Packs were looked for at {host} on {at}, without success:</source>
        <translation>Tìm gói bài ở {host} lúc {at}, không thành:</translation>
    </message>
    <message>
        <source>Packs were looked for at {host} on {at}.</source>
        <translation>Đã tìm gói bài ở {host} lúc {at}.</translation>
    </message>
    <message>
        <source>Packs were looked for at {host} on {at}: nothing new.</source>
        <translation>Đã tìm gói bài ở {host} lúc {at}: không có gói mới.</translation>
    </message>
    <message>
        <source>{file} cannot be read from the disk of this kiosk ({detail}).</source>
        <translation>Không đọc được {file} từ ổ đĩa của máy này ({detail}).</translation>
    </message>
    <message>
        <source>Another program of this kiosk is downloading packs.</source>
        <translation>Một chương trình khác của máy này đang tải gói bài.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Hãy chờ vài phút rồi thử lại.</translation>
    </message>
    <message>
        <source>There is no recording to put into use.</source>
        <translation>Không có bản ghi âm nào để đưa vào dùng.</translation>
    </message>
    <message>
        <source>Record every sentence of a text first.</source>
        <translation>Hãy ghi âm đủ các câu của một đoạn trước.</translation>
    </message>
    <message>
        <source>The line “ANSWER:” is missing.</source>
        <translation>Thiếu dòng “ANSWER:”.</translation>
    </message>
    <message>
        <source>The answer names a letter that no option has.</source>
        <translation>Đáp án là một chữ cái mà không câu trả lời nào có.</translation>
    </message>
    <message>
        <source>A brace is missing, or there is one too many.</source>
        <translation>Thiếu hoặc thừa một dấu ngoặc nhọn.</translation>
    </message>
    <message>
        <source>The answers begin with none of the signs = ~ # T F.</source>
        <translation>Câu trả lời không bắt đầu bằng dấu nào trong các dấu = ~ # T F.</translation>
    </message>
    <message>
        <source>Matching needs “-&gt;” in every answer, and two answers.</source>
        <translation>Câu nối cần dấu “-&gt;” ở mọi câu trả lời, và ít nhất hai câu trả lời.</translation>
    </message>
    <message>
        <source>The number is not a whole number from 0, or too many numbers are right; learners cannot type it.</source>
        <translation>Con số không phải số nguyên từ 0, hoặc có quá nhiều số đúng; người học không gõ được.</translation>
    </message>
    <message>
        <source>Answers with “*” for any text were removed; write them out.</source>
        <translation>Đã bỏ câu trả lời có dấu “*” (chữ gì cũng được); hãy viết rõ ra.</translation>
    </message>
    <message>
        <source>The feedback for wrong or half right answers was removed: “{words}”</source>
        <translation>Đã bỏ lời nhắn cho câu sai hoặc đúng một phần: “{words}”</translation>
    </message>
    <message>
        <source>A free answer cannot be judged by the kiosk.</source>
        <translation>Máy không chấm được câu trả lời tự do.</translation>
    </message>
    <message>
        <source>The format has no pictures.</source>
        <translation>Định dạng này không có hình.</translation>
    </message>
    <message>
        <source>A text contains “-&gt;”, which has a meaning in the format.</source>
        <translation>Có chữ chứa “-&gt;”, là dấu có nghĩa riêng trong định dạng này.</translation>
    </message>
    <message>
        <source>Export the questions again in the other program.</source>
        <translation>Xuất lại câu hỏi từ chương trình kia.</translation>
    </message>
    <message>
        <source>The contents of the package are too large.</source>
        <translation>Nội dung của gói quá lớn.</translation>
    </message>
    <message>
        <source>The contents of the package are damaged.</source>
        <translation>Nội dung của gói bị hỏng.</translation>
    </message>
    <message>
        <source>The contents of the package have more than {most} levels.</source>
        <translation>Nội dung của gói lồng nhau quá {most} tầng.</translation>
    </message>
    <message>
        <source>The contents of the package have a name twice.</source>
        <translation>Nội dung của gói có một tên xuất hiện hai lần.</translation>
    </message>
    <message>
        <source>The H5P package has no contents.</source>
        <translation>Gói H5P không có nội dung.</translation>
    </message>
    <message>
        <source>Download it again, as a file for reuse.</source>
        <translation>Tải lại gói, chọn loại tệp để dùng lại.</translation>
    </message>
    <message>
        <source>The XML is damaged or cut off at line {line}.</source>
        <translation>Tệp XML hỏng hoặc bị cụt ở dòng {line}.</translation>
    </message>
    <message>
        <source>The XML is empty.</source>
        <translation>Tệp XML trống.</translation>
    </message>
    <message>
        <source>The XML has more than {most} levels.</source>
        <translation>Tệp XML có hơn {most} tầng.</translation>
    </message>
    <message>
        <source>An item of the XML has more than {most} elements.</source>
        <translation>Một câu trong tệp XML có hơn {most} phần tử.</translation>
    </message>
    <message>
        <source>An item of the XML has more than {most} characters.</source>
        <translation>Một câu trong tệp XML có hơn {most} ký tự.</translation>
    </message>
    <message>
        <source>The XML declares its own entities or document type; such files can do harm.</source>
        <translation>Tệp XML tự khai báo thực thể hoặc kiểu tài liệu; tệp như vậy có thể gây hại.</translation>
    </message>
    <message>
        <source>{file} is none of the formats: {formats}.</source>
        <translation>{file} không thuộc định dạng nào trong số: {formats}.</translation>
    </message>
    <message>
        <source>Export it as one of them in the other program, or use the template for tables.</source>
        <translation>Xuất lại theo một định dạng đó từ chương trình kia, hoặc dùng bảng mẫu.</translation>
    </message>
    <message>
        <source>{file} is a device or a pipe, not a file.</source>
        <translation>{file} là thiết bị hoặc đường ống, không phải tệp.</translation>
    </message>
    <message>
        <source>Name a file that was saved on a disk or a stick.</source>
        <translation>Chọn một tệp đã lưu trên ổ đĩa hoặc USB.</translation>
    </message>
    <message>
        <source>The folder {file} is no unpacked package of questions.</source>
        <translation>Thư mục {file} không phải gói câu hỏi đã giải nén.</translation>
    </message>
    <message>
        <source>Name the files in it, or the zip file that it was unpacked from.</source>
        <translation>Hãy nêu các tệp trong đó, hoặc tệp zip gốc.</translation>
    </message>
    <message>
        <source>The pack has 100 lessons; import the rest into another pack.</source>
        <translation>Gói đã có 100 bài; hãy nhập phần còn lại vào gói khác.</translation>
    </message>
    <message>
        <source>The name of the lesson was shortened; it was “{title}”.</source>
        <translation>Đã rút ngắn tên bài; tên cũ là “{title}”.</translation>
    </message>
    <message>
        <source>The text that several questions share stands in this lesson, too.</source>
        <translation>Đoạn văn dùng chung cho nhiều câu hỏi cũng có trong bài này.</translation>
    </message>
    <message>
        <source>The text has no gap that a word belongs to.</source>
        <translation>Câu không có chỗ trống nào cho từ.</translation>
    </message>
    <message>
        <source>The text has more than {most} gaps.</source>
        <translation>Bài có hơn {most} chỗ trống.</translation>
    </message>
    <message>
        <source>A gap takes a number that learners cannot type.</source>
        <translation>Một chỗ trống cần con số mà người học không gõ được.</translation>
    </message>
    <message>
        <source>Capital and small letters are no longer told apart.</source>
        <translation>Không còn phân biệt chữ hoa, chữ thường.</translation>
    </message>
    <message>
        <source>Units of the number were removed.</source>
        <translation>Đã bỏ đơn vị của con số.</translation>
    </message>
    <message>
        <source>Feedback for the whole question was removed: “{words}”</source>
        <translation>Đã bỏ lời nhắn chung của câu hỏi: “{words}”</translation>
    </message>
    <message>
        <source>Markers are put on round or many-sided places, or several on one place.</source>
        <translation>Chỗ đặt dấu có hình tròn hoặc nhiều cạnh, hoặc một chỗ có nhiều dấu.</translation>
    </message>
    <message>
        <source>The format has no pictures for partners and groups.</source>
        <translation>Định dạng này không có hình cho vế nối và nhóm.</translation>
    </message>
    <message>
        <source>The format has no question of this kind.</source>
        <translation>Định dạng này không có loại câu hỏi này.</translation>
    </message>
    <message>
        <source>The format cannot judge accents, which this question teaches.</source>
        <translation>Định dạng này không chấm được dấu, mà câu hỏi này dạy dấu.</translation>
    </message>
    <message>
        <source>The format has its own words for true and false.</source>
        <translation>Định dạng này có chữ riêng cho đúng và sai.</translation>
    </message>
    <message>
        <source>The step is not finished: {field} {fault}.</source>
        <translation>Bước chưa làm xong: {field} {fault}.</translation>
    </message>
    <message>
        <source>There is no pack in this folder: pack.yaml is missing.</source>
        <translation>Thư mục này không có gói bài: thiếu pack.yaml.</translation>
    </message>
    <message>
        <source>Name the folder of a pack&apos;s sources.</source>
        <translation>Hãy ghi thư mục nguồn của một gói bài.</translation>
    </message>
    <message>
        <source>“{folder}” cannot be the name of a pack.</source>
        <translation>“{folder}” không đặt làm tên gói bài được.</translation>
    </message>
    <message>
        <source>“{folder}” is a file.</source>
        <translation>“{folder}” là một tệp.</translation>
    </message>
    <message>
        <source>The folder “media” of the pack is a link to another place.</source>
        <translation>Thư mục “media” của gói là liên kết tới chỗ khác.</translation>
    </message>
    <message>
        <source>The file pack.yaml of this folder has no valid strand.</source>
        <translation>Tệp pack.yaml của thư mục này không có mảng (strand) hợp lệ.</translation>
    </message>
    <message>
        <source>Name a folder as a pack is named: small letters, digits, hyphens (xa-19249-safety).</source>
        <translation>Đặt tên thư mục như tên gói: chữ thường không dấu, chữ số, gạch nối (xa-19249-safety).</translation>
    </message>
    <message>
        <source>The file is larger than {most}.</source>
        <translation>Tệp lớn hơn {most}.</translation>
    </message>
    <message>
        <source>The file does not say which answer is right.</source>
        <translation>Tệp không ghi câu trả lời nào đúng.</translation>
    </message>
    <message>
        <source>The item scores answers by rules of its own. Only its model answer was kept: check it.</source>
        <translation>Câu này chấm điểm theo quy tắc riêng. Chỉ giữ lại đáp án mẫu: xin xem lại.</translation>
    </message>
    <message>
        <source>The model answer and the marks disagree. The answer with the best mark was kept.</source>
        <translation>Đáp án mẫu và điểm số không khớp nhau. Đã giữ câu trả lời có điểm cao nhất.</translation>
    </message>
    <message>
        <source>The question is computed anew for each learner; the kiosk shows fixed questions only.</source>
        <translation>Câu hỏi được tính lại cho từng người học; máy chỉ hỏi những câu cố định.</translation>
    </message>
    <message>
        <source>The item changes while it is answered; the kiosk asks each question in one piece.</source>
        <translation>Câu này thay đổi trong lúc trả lời; máy hỏi mỗi câu một lần trọn vẹn.</translation>
    </message>
    <message>
        <source>The item is a program. Programs from files are never run: write the question again here.</source>
        <translation>Câu này là một chương trình. Máy không bao giờ chạy chương trình trong tệp: xin viết lại câu hỏi ở đây.</translation>
    </message>
    <message>
        <source>No program can judge a free answer.</source>
        <translation>Không chương trình nào chấm được câu trả lời tự do.</translation>
    </message>
    <message>
        <source>The answer is given with a slider, which the kiosk does not have.</source>
        <translation>Câu này trả lời bằng thanh trượt, máy không có.</translation>
    </message>
    <message>
        <source>The answer is a drawing or a file, which no program can judge.</source>
        <translation>Câu trả lời là hình vẽ hoặc tệp, không chương trình nào chấm được.</translation>
    </message>
    <message>
        <source>The answer is a number with decimals or a sign, which learners cannot type.</source>
        <translation>Câu trả lời là số thập phân hoặc số có dấu, người học không gõ được.</translation>
    </message>
    <message>
        <source>The item contains nothing to answer and nothing to read.</source>
        <translation>Câu này không có gì để trả lời, cũng không có gì để đọc.</translation>
    </message>
    <message>
        <source>The picture of the question is not in the file.</source>
        <translation>Hình của câu hỏi không có trong tệp.</translation>
    </message>
    <message>
        <source>A picture is not in the file and was left out.</source>
        <translation>Một hình không có trong tệp nên đã bị bỏ.</translation>
    </message>
    <message>
        <source>Notes for teachers or markers were left out.</source>
        <translation>Đã bỏ ghi chú dành cho giáo viên hoặc người chấm.</translation>
    </message>
    <message>
        <source>Texts for low marks were left out.</source>
        <translation>Đã bỏ lời nhận xét dành cho điểm thấp.</translation>
    </message>
    <message>
        <source>Texts for answers that were not chosen were left out.</source>
        <translation>Đã bỏ lời nhận xét cho câu trả lời không được chọn.</translation>
    </message>
    <message>
        <source>It stood at a place in a picture; now it stands by itself.</source>
        <translation>Phần này vốn gắn vào một chỗ trong hình; nay đứng riêng.</translation>
    </message>
    <message>
        <source>Each of several answers was right. Only the first was kept, and the other right ones removed.</source>
        <translation>Có nhiều câu trả lời cùng đúng. Chỉ giữ câu đầu tiên, các câu đúng khác đã bỏ.</translation>
    </message>
    <message>
        <source>The picture has no text; a page needs words that can be read aloud.</source>
        <translation>Hình không có chữ; trang cần có lời để đọc lên.</translation>
    </message>
    <message>
        <source>A hint was left out.</source>
        <translation>Đã bỏ một lời gợi ý.</translation>
    </message>
    <message>
        <source>The text for wrong answers was left out.</source>
        <translation>Đã bỏ lời giải thích cho câu trả lời sai.</translation>
    </message>
    <message>
        <source>Small typing errors are no longer accepted.</source>
        <translation>Lỗi gõ nhỏ không còn được chấp nhận.</translation>
    </message>
    <message>
        <source>Some places in the order were fixed; now the learner orders all of them.</source>
        <translation>Vài chỗ trong thứ tự vốn cố định; nay người học xếp tất cả.</translation>
    </message>
    <message>
        <source>The pairs are neither one to one nor sorted into groups, which no kind of step can show.</source>
        <translation>Các cặp không phải một với một, cũng không xếp được thành nhóm; không loại bước nào làm được.</translation>
    </message>
    <message>
        <source>A group to which nothing belongs was left out.</source>
        <translation>Đã bỏ một nhóm không có thứ nào.</translation>
    </message>
    <message>
        <source>Things that have no place in the order were left out.</source>
        <translation>Đã bỏ những thứ không có chỗ trong thứ tự.</translation>
    </message>
    <message>
        <source>The item only plays a sound or a film, and asks nothing.</source>
        <translation>Phần này chỉ phát tiếng hoặc phim, không hỏi gì.</translation>
    </message>
    <message>
        <source>These are questions in QTI 1.2. Export them again as QTI 2.1, 2.2 or 3.0.</source>
        <translation>Đây là câu hỏi QTI 1.2. Xuất lại thành QTI 2.1, 2.2 hoặc 3.0.</translation>
    </message>
    <message>
        <source>The file is XML, but contains no questions in QTI.</source>
        <translation>Tệp là XML nhưng không có câu hỏi QTI.</translation>
    </message>
    <message>
        <source>The list of contents of the package is damaged; the questions were found without it.</source>
        <translation>Danh mục của gói bị hỏng; các câu hỏi được tìm thấy mà không cần danh mục.</translation>
    </message>
    <message>
        <source>Round or many-sided areas became rectangles: check them.</source>
        <translation>Vùng tròn hoặc nhiều cạnh đã thành hình chữ nhật: xin xem lại.</translation>
    </message>
    <message>
        <source>The item accepts single points of a picture without an area around them.</source>
        <translation>Câu này nhận từng điểm trong hình, không có vùng quanh điểm.</translation>
    </message>
    <message>
        <source>The places in the picture have shapes that cannot be shown.</source>
        <translation>Các chỗ trong hình có hình dạng không hiện được.</translation>
    </message>
    <message>
        <source>Each of several places was right alone; now the learner finds all of them.</source>
        <translation>Trước đây chỉ cần chạm một trong các chỗ đúng; nay người học phải tìm đủ các chỗ ấy.</translation>
    </message>
    <message>
        <source>The places in the picture had no names and got numbers: write names.</source>
        <translation>Các chỗ trong hình chưa có tên nên được đánh số: xin đặt tên cho chúng.</translation>
    </message>
    <message>
        <source>A text was left out, because the file does not say for which answer it is: “{words}”</source>
        <translation>Một lời giải thích đã bị bỏ vì tệp không cho biết nó dành cho câu trả lời nào: “{words}”</translation>
    </message>
    <message>
        <source>{file} in the package is damaged and cannot be read.</source>
        <translation>{file} trong gói bị hỏng, không đọc được.</translation>
    </message>
    <message>
        <source>The package lists {file} but does not contain it.</source>
        <translation>Danh mục của gói có {file} nhưng trong gói không có tệp này.</translation>
    </message>
    <message>
        <source>The package refers to {file}, which lies outside of it; that is never opened.</source>
        <translation>Gói trỏ tới {file} nằm ngoài gói; máy không bao giờ mở tệp như vậy.</translation>
    </message>
    <message>
        <source>The picture {file} was dropped: it is stored on its side. Save it again upright.</source>
        <translation>Đã bỏ hình {file} vì hình được lưu nằm nghiêng. Xin xoay lại cho đúng chiều rồi lưu lại.</translation>
    </message>
    <message>
        <source>The picture {file} was dropped ({fault}).</source>
        <translation>Đã bỏ hình {file} ({fault}).</translation>
    </message>
    <message>
        <source>The package contains no questions in QTI.</source>
        <translation>Gói không có câu hỏi QTI nào.</translation>
    </message>
    <message>
        <source>Formatting was removed; the words stay.</source>
        <translation>Đã bỏ định dạng; chữ giữ nguyên.</translation>
    </message>
    <message>
        <source>Programs or styles inside the text were removed.</source>
        <translation>Đã bỏ mã lệnh hoặc kiểu trình bày nằm trong chữ.</translation>
    </message>
    <message>
        <source>A sound, film or embedded page was removed.</source>
        <translation>Đã bỏ âm thanh, phim hoặc trang nhúng.</translation>
    </message>
    <message>
        <source>A link was removed; its words stay.</source>
        <translation>Đã bỏ đường dẫn; chữ giữ nguyên.</translation>
    </message>
    <message>
        <source>A formula was turned into plain characters; compare it.</source>
        <translation>Công thức đã thành chữ thường; hãy so lại.</translation>
    </message>
    <message>
        <source>A formula cannot be written in plain characters.</source>
        <translation>Có công thức không thể viết bằng chữ thường.</translation>
    </message>
    <message>
        <source>A formula is in the signs of TeX; write it in plain characters.</source>
        <translation>Công thức viết bằng ký hiệu TeX; hãy viết lại bằng chữ thường.</translation>
    </message>
    <message>
        <source>A table was turned into lines of text.</source>
        <translation>Bảng đã thành các dòng chữ.</translation>
    </message>
    <message>
        <source>A picture that is not in the file was removed.</source>
        <translation>Đã bỏ hình không nằm trong tệp.</translation>
    </message>
    <message>
        <source>Only the first picture was kept.</source>
        <translation>Chỉ giữ hình đầu tiên.</translation>
    </message>
    <message>
        <source>Partial marks were removed: an answer is right or wrong.</source>
        <translation>Đã bỏ điểm từng phần: câu trả lời hoặc đúng hoặc sai.</translation>
    </message>
    <message>
        <source>The file contains no questions.</source>
        <translation>Tệp không có câu hỏi nào.</translation>
    </message>
    <message>
        <source>The encoding was read as {encoding}; compare the letters.</source>
        <translation>Đã đọc tệp theo bảng mã {encoding}; hãy so lại chữ.</translation>
    </message>
    <message>
        <source>Damaged characters, {count} of them, were replaced by question marks.</source>
        <translation>Có {count} ký tự hỏng, đã thay bằng dấu hỏi.</translation>
    </message>
    <message>
        <source>The file is damaged or cut off at line {line}; what follows was not read.</source>
        <translation>Tệp hỏng hoặc bị cụt ở dòng {line}; phần sau không đọc được.</translation>
    </message>
    <message>
        <source>Only the first {most} items of a file are read; {count} more were left.</source>
        <translation>Mỗi tệp chỉ đọc {most} câu đầu; còn {count} câu để lại.</translation>
    </message>
    <message>
        <source>Only the first {most} items of a file are read; over {count} more were left.</source>
        <translation>Mỗi tệp chỉ đọc {most} câu đầu; còn hơn {count} câu để lại.</translation>
    </message>
    <message>
        <source>A text has more than {most} characters.</source>
        <translation>Có chữ dài hơn {most} ký tự.</translation>
    </message>
    <message>
        <source>There is no step for questions of the kind “{kind}”.</source>
        <translation>Không có bước nào cho loại câu hỏi “{kind}”.</translation>
    </message>
    <message>
        <source>The picture {file} was made smaller: {before} became {after}.</source>
        <translation>Đã thu nhỏ hình {file}: {before} còn {after}.</translation>
    </message>
    <message>
        <source>The picture {file} was stored on its side and was turned upright.</source>
        <translation>Hình {file} được lưu nằm nghiêng nên đã được xoay lại cho đúng chiều.</translation>
    </message>
    <message>
        <source>One side of a pair has more than 6 words.</source>
        <translation>Một vế của cặp dài hơn 6 chữ.</translation>
    </message>
    <message>
        <source>An item has more than 8 words.</source>
        <translation>Một mục dài hơn 8 chữ.</translation>
    </message>
    <message>
        <source>A group has more than 4 words, or an item of it more than 6.</source>
        <translation>Tên nhóm dài hơn 4 chữ, hoặc một mục của nhóm dài hơn 6 chữ.</translation>
    </message>
    <message>
        <source>Partners that belong to nothing were removed.</source>
        <translation>Đã bỏ các vế không thuộc cặp nào.</translation>
    </message>
    <message>
        <source>Several items have the same partner: it became a group to sort into.</source>
        <translation>Nhiều mục có chung một vế: vế đó thành nhóm để xếp vào.</translation>
    </message>
    <message>
        <source>Several items have the same partner, but sorting needs 2–3 groups and 4–6 items.</source>
        <translation>Nhiều mục có chung một vế, nhưng xếp nhóm cần 2–3 nhóm và 4–6 mục.</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>Chữ để trống.</translation>
    </message>
    <message>
        <source>The picture with the places is missing or cannot be shown.</source>
        <translation>Thiếu hình có các chỗ chạm, hoặc hình không hiện được.</translation>
    </message>
    <message>
        <source>There are {count} parts; a step of this kind has {least} to {most}.</source>
        <translation>Có {count} phần; bước loại này có từ {least} đến {most} phần.</translation>
    </message>
    <message>
        <source>The question is empty.</source>
        <translation>Câu hỏi để trống.</translation>
    </message>
    <message>
        <source>The question is one sentence of more than 20 words.</source>
        <translation>Câu hỏi là một câu dài hơn 20 chữ.</translation>
    </message>
    <message>
        <source>The question was too long; its beginning became a page before it.</source>
        <translation>Câu hỏi dài quá; phần đầu đã thành một trang đứng trước.</translation>
    </message>
    <message>
        <source>The text was too long; the sentence with the gap became the question, the rest a page before it.</source>
        <translation>Đoạn văn quá dài: câu có chỗ trống thành câu hỏi, phần còn lại thành trang đọc đứng trước.</translation>
    </message>
    <message>
        <source>The sentence with the gap has more than 20 words.</source>
        <translation>Câu có chỗ trống dài hơn 20 chữ.</translation>
    </message>
    <message>
        <source>The text was divided into pages of at most 40 words.</source>
        <translation>Đã chia chữ thành các trang nhiều nhất 40 chữ.</translation>
    </message>
    <message>
        <source>An explanation was missing; the right answer stands in its place. Write why it is right.</source>
        <translation>Thiếu lời giải thích; tạm ghi câu trả lời đúng. Hãy viết vì sao đúng.</translation>
    </message>
    <message>
        <source>The picture became a page before the question.</source>
        <translation>Hình đã thành một trang đứng trước câu hỏi.</translation>
    </message>
    <message>
        <source>A hint of more than 30 words was removed.</source>
        <translation>Đã bỏ gợi ý dài hơn 30 chữ.</translation>
    </message>
    <message>
        <source>An explanation was too long; this was cut off: “{rest}”</source>
        <translation>Lời giải thích dài quá; đã cắt phần này: “{rest}”</translation>
    </message>
    <message>
        <source>Words for the learner, such as “bạn” and “anh/chị”, became {form}.</source>
        <translation>Chữ gọi người học, như “bạn” và “anh/chị”, đã thành {form}.</translation>
    </message>
    <message>
        <source>A link was shortened to its domain.</source>
        <translation>Đã rút đường dẫn thành tên miền.</translation>
    </message>
    <message>
        <source>Braces became parentheses.</source>
        <translation>Dấu ngoặc nhọn đã thành ngoặc đơn.</translation>
    </message>
    <message>
        <source>No answer is marked as right.</source>
        <translation>Chưa câu trả lời nào được đánh dấu đúng.</translation>
    </message>
    <message>
        <source>Several answers are right, but only one can be chosen.</source>
        <translation>Có nhiều câu đúng, nhưng chỉ được chọn một.</translation>
    </message>
    <message>
        <source>There are fewer than two answers to choose from.</source>
        <translation>Có chưa đến hai câu trả lời để chọn.</translation>
    </message>
    <message>
        <source>An answer has more than 12 words.</source>
        <translation>Một câu trả lời dài hơn 12 chữ.</translation>
    </message>
    <message>
        <source>The answer is too long to type: more than 8 words or 40 characters.</source>
        <translation>Câu trả lời dài quá, không gõ nổi: hơn 8 chữ hoặc 40 ký tự.</translation>
    </message>
    <message>
        <source>The answer differs from others only in signs, which the kiosk ignores.</source>
        <translation>Câu trả lời chỉ khác nhau ở dấu câu, mà máy bỏ qua dấu câu.</translation>
    </message>
    <message>
        <source>Some of the accepted answers were removed: too many, or too long.</source>
        <translation>Đã bỏ bớt câu trả lời được chấp nhận: quá nhiều hoặc quá dài.</translation>
    </message>
    <message>
        <source>The feedback for the answer “{answer}” was removed: “{words}”</source>
        <translation>Đã bỏ lời giải thích cho câu trả lời “{answer}”: “{words}”</translation>
    </message>
    <message>
        <source>The answers keep their order, because one of them had a fixed place (“none of these”).</source>
        <translation>Các câu trả lời giữ nguyên thứ tự vì có câu phải đứng cố định một chỗ (“không câu nào đúng”).</translation>
    </message>
    <message>
        <source>An empty answer was removed.</source>
        <translation>Đã bỏ một câu trả lời trống.</translation>
    </message>
    <message>
        <source>Each gap became a step of its own.</source>
        <translation>Mỗi chỗ trống đã thành một bước riêng.</translation>
    </message>
    <message>
        <source>Words to drag became answers to choose; the others were removed.</source>
        <translation>Từ để kéo đã thành câu trả lời để chọn; từ thừa đã bỏ.</translation>
    </message>
    <message>
        <source>Words to drag became answers to choose.</source>
        <translation>Từ để kéo đã thành câu trả lời để chọn.</translation>
    </message>
    <message>
        <source>A gap had more than 4 words to choose from; the others were removed.</source>
        <translation>Một chỗ trống có hơn 4 từ để chọn; đã bỏ bớt các từ khác.</translation>
    </message>
    <message>
        <source>Gaps accepted the same words in any order; now each accepts those that the others do not show.</source>
        <translation>Các chỗ trống nhận cùng những từ ấy, không kể thứ tự; nay mỗi chỗ nhận từ mà chỗ khác chưa hiện.</translation>
    </message>
    <message>
        <source>There are {count} answers; a step has at most {most}.</source>
        <translation>Có {count} câu trả lời; một bước có nhiều nhất {most} câu.</translation>
    </message>
    <message>
        <source>Hidden rows were not read, {count} of them; show them in the table, or delete them.</source>
        <translation>Có {count} hàng bị ẩn nên không đọc; hãy cho hiện lại trong bảng, hoặc xóa đi.</translation>
    </message>
    <message>
        <source>Only the first sheet is read; these sheets were not: “{names}”. Save each of them in a file of its own.</source>
        <translation>Chỉ đọc trang tính đầu tiên; các trang tính này chưa đọc: “{names}”. Hãy lưu mỗi trang thành một tệp riêng.</translation>
    </message>
    <message>
        <source>The first row names no columns for the question and the right answer.</source>
        <translation>Hàng đầu không có cột câu hỏi và cột đáp án đúng.</translation>
    </message>
    <message>
        <source>Write the first row as in the template: kiosk import --template FILE.</source>
        <translation>Viết hàng đầu như trong bảng mẫu: kiosk import --template TỆP.</translation>
    </message>
    <message>
        <source>The column with the right answer names no answer of this row.</source>
        <translation>Cột đúng không chỉ vào câu trả lời nào của hàng này.</translation>
    </message>
    <message>
        <source>The signs of these numbers and dates were written in the Vietnamese way; compare: “{cells}”</source>
        <translation>Dấu phẩy, dấu chấm và ngày tháng được viết theo kiểu Việt Nam; xin so lại: “{cells}”</translation>
    </message>
    <message>
        <source>The table hides these contents; they were read: “{cells}”</source>
        <translation>Bảng tính giấu nội dung này; vẫn được đọc: “{cells}”</translation>
    </message>
    <message>
        <source>The table shortens this long number; its digits were read: “{cells}”</source>
        <translation>Bảng tính viết tắt số dài này; đã lấy đủ các chữ số: “{cells}”</translation>
    </message>
    <message>
        <source>Cells outside the known columns were not read: “{cells}”</source>
        <translation>Không đọc các ô ngoài những cột đã biết: “{cells}”</translation>
    </message>
    <message>
        <source>The cell {cell} shows the error {error}; correct it in the table.</source>
        <translation>Ô {cell} đang báo lỗi {error}; hãy sửa trong bảng tính.</translation>
    </message>
    <message>
        <source>The cell {cell} has the number format “{code}”, which cannot be read; write its contents as text.</source>
        <translation>Ô {cell} có định dạng số “{code}” không đọc được; hãy gõ nội dung ô dưới dạng chữ.</translation>
    </message>
    <message>
        <source>The result of the formula in the cell {cell} is not in the file; open it in the spreadsheet and save it.</source>
        <translation>Tệp không có kết quả của công thức ở ô {cell}; hãy mở bằng chương trình bảng tính rồi lưu lại.</translation>
    </message>
    <message>
        <source>The cell {cell} is damaged; save the table again.</source>
        <translation>Ô {cell} bị hỏng; hãy lưu lại bảng tính.</translation>
    </message>
    <message>
        <source>The workbook has no sheet.</source>
        <translation>Bảng tính không có trang nào.</translation>
    </message>
    <message>
        <source>Save it again as .xlsx, with the questions on the first sheet.</source>
        <translation>Lưu lại thành .xlsx, câu hỏi ở trang đầu.</translation>
    </message>
    <message>
        <source>Divide it into smaller files.</source>
        <translation>Hãy chia thành các tệp nhỏ hơn.</translation>
    </message>
    <message>
        <source>Export the file again in the other program, or get it again.</source>
        <translation>Xuất lại tệp từ chương trình kia, hoặc lấy lại tệp.</translation>
    </message>
    <message>
        <source>The zip file is damaged or cut off.</source>
        <translation>Tệp zip hỏng hoặc bị cụt.</translation>
    </message>
    <message>
        <source>The zip file has more than {most} members.</source>
        <translation>Tệp zip có hơn {most} tệp bên trong.</translation>
    </message>
    <message>
        <source>The zip file has {member} twice.</source>
        <translation>Tệp zip có {member} hai lần.</translation>
    </message>
    <message>
        <source>Unpacked, the zip file would be too large.</source>
        <translation>Tệp zip giải nén ra sẽ lớn quá.</translation>
    </message>
    <message>
        <source>{member} in the zip file is larger than {most}.</source>
        <translation>{member} trong tệp zip lớn hơn {most}.</translation>
    </message>
    <message>
        <source>{member} in the zip file is damaged.</source>
        <translation>{member} trong tệp zip bị hỏng.</translation>
    </message>
    <message>
        <source>{member} in the zip file is not as large as declared.</source>
        <translation>{member} trong tệp zip không lớn đúng như khai báo.</translation>
    </message>
    <message>
        <source>{member} in the zip file leads outside of it.</source>
        <translation>{member} trong tệp zip dẫn ra ngoài tệp.</translation>
    </message>
    <message>
        <source>{member} in the zip file is a link to another place.</source>
        <translation>{member} trong tệp zip là liên kết tới chỗ khác.</translation>
    </message>
    <message>
        <source>{member} in the zip file is encrypted.</source>
        <translation>{member} trong tệp zip bị khóa mật khẩu.</translation>
    </message>
    <message>
        <source>{member} is packed in a way that is not supported.</source>
        <translation>{member} nén theo cách không hỗ trợ.</translation>
    </message>
    <message>
        <source>{member} unpacks to many times its size, like a bomb.</source>
        <translation>{member} giải nén ra lớn gấp quá nhiều lần, như một quả bom.</translation>
    </message>
    <message>
        <source>The key with which the commune signs its lessons is missing or damaged.</source>
        <translation>Khóa để xã ký bài của mình bị mất hoặc hỏng.</translation>
    </message>
    <message>
        <source>Copy the folder with the keys back from where it was kept.</source>
        <translation>Chép lại thư mục khóa từ nơi cất giữ.</translation>
    </message>
    <message>
        <source>Give the pack an id that begins with {publisher}.</source>
        <translation>Đặt mã gói bắt đầu bằng {publisher}.</translation>
    </message>
    <message>
        <source>{pack} {version} is not newer than what the commune has signed before.</source>
        <translation>{pack} {version} không mới hơn bản xã đã ký trước đây.</translation>
    </message>
    <message>
        <source>Put the lessons into use again.</source>
        <translation>Đưa bài vào dùng lại.</translation>
    </message>
    <message>
        <source>The commune has no key for its lessons yet.</source>
        <translation>Xã chưa có khóa để ký bài.</translation>
    </message>
    <message>
        <source>Put a lesson into use first.</source>
        <translation>Hãy đưa một bài vào dùng trước.</translation>
    </message>
    <message>
        <source>The lessons on this machine are signed for another commune ({code}).</source>
        <translation>Bài trên máy này được ký cho xã khác ({code}).</translation>
    </message>
    <message>
        <source>Move the folder with the former commune&apos;s lessons aside.</source>
        <translation>Chuyển thư mục bài của xã trước đây ra chỗ khác.</translation>
    </message>
    <message>
        <source>The commune&apos;s own carrier on this machine is damaged ({detail}).</source>
        <translation>Bộ gói bài của xã trên máy này bị hỏng ({detail}).</translation>
    </message>
    <message>
        <source>Copy the folder of the studio back from where it was kept.</source>
        <translation>Chép lại thư mục soạn bài từ nơi cất giữ.</translation>
    </message>
    <message>
        <source>The list of recordings {file} cannot be read.</source>
        <translation>Không đọc được danh sách bản ghi {file}.</translation>
    </message>
    <message>
        <source>Copy it back from a backup, or move it away and record again.</source>
        <translation>Chép lại từ bản sao lưu, hoặc dời tệp đi rồi ghi lại.</translation>
    </message>
    <message>
        <source>{tag} is not the code of a language.</source>
        <translation>{tag} không phải mã của một thứ tiếng.</translation>
    </message>
    <message>
        <source>Write two or three small letters, such as brv.</source>
        <translation>Viết hai hoặc ba chữ thường, ví dụ brv.</translation>
    </message>
    <message>
        <source>The list of readers {file} cannot be read.</source>
        <translation>Không đọc được danh sách người đọc {file}.</translation>
    </message>
    <message>
        <source>Copy it back from a backup, or call the technician.</source>
        <translation>Chép lại từ bản sao lưu, hoặc gọi kỹ thuật viên.</translation>
    </message>
    <message>
        <source>This name cannot be used.</source>
        <translation>Tên này không dùng được.</translation>
    </message>
    <message>
        <source>Write a name of one line with at most {most} letters.</source>
        <translation>Viết tên trên một dòng, nhiều nhất {most} chữ cái.</translation>
    </message>
    <message>
        <source>The recording is too short.</source>
        <translation>Bản ghi ngắn quá.</translation>
    </message>
    <message>
        <source>Touch the red button, read the sentence to its end, then touch Stop.</source>
        <translation>Chạm nút đỏ, đọc hết câu, rồi chạm Dừng.</translation>
    </message>
    <message>
        <source>No voice can be heard.</source>
        <translation>Chưa nghe thấy tiếng nói.</translation>
    </message>
    <message>
        <source>Sit closer to the microphone, and check that it is switched on.</source>
        <translation>Ngồi gần micrô hơn, và xem micrô đã bật chưa.</translation>
    </message>
    <message>
        <source>The voice is too loud and breaks.</source>
        <translation>Tiếng to quá nên bị vỡ.</translation>
    </message>
    <message>
        <source>Sit a little farther away, and read the sentence again.</source>
        <translation>Ngồi lùi ra một chút rồi đọc lại câu này.</translation>
    </message>
    <message>
        <source>The voice is too quiet.</source>
        <translation>Tiếng nhỏ quá.</translation>
    </message>
    <message>
        <source>Sit closer to the microphone, and read the sentence again.</source>
        <translation>Ngồi gần micrô hơn rồi đọc lại câu này.</translation>
    </message>
    <message>
        <source>A fan can be heard.</source>
        <translation>Có tiếng quạt.</translation>
    </message>
    <message>
        <source>Switch it off and sit a hand&apos;s breadth from the machine: the voice becomes clearer.</source>
        <translation>Tắt quạt, ngồi cách máy một gang tay, giọng sẽ rõ hơn.</translation>
    </message>
    <message>
        <source>An electric hum can be heard.</source>
        <translation>Có tiếng ù của điện.</translation>
    </message>
    <message>
        <source>Unplug chargers nearby, or plug the microphone in at another place.</source>
        <translation>Rút củ sạc ở gần, hoặc cắm micrô sang chỗ khác.</translation>
    </message>
    <message>
        <source>The room is noisy.</source>
        <translation>Phòng đang ồn.</translation>
    </message>
    <message>
        <source>Close the door, and wait until it is quiet.</source>
        <translation>Đóng cửa lại, đợi yên rồi hãy ghi.</translation>
    </message>
    <message>
        <source>This kiosk trusts another key of {name}.</source>
        <translation>Trạm này đang tin một khóa khác của {name}.</translation>
    </message>
    <message>
        <source>Stop trusting that key first.</source>
        <translation>Hãy thôi tin khóa đó trước.</translation>
    </message>
    <message>
        <source>There are no lessons of the commune to copy.</source>
        <translation>Chưa có bài nào của xã để chép.</translation>
    </message>
    <message>
        <source>Copying was stopped.</source>
        <translation>Đã dừng chép.</translation>
    </message>
    <message>
        <source>Copy again before you use this stick on another kiosk.</source>
        <translation>Chép lại trước khi dùng USB này ở trạm khác.</translation>
    </message>
    <message>
        <source>The lessons need {needed}; USB “{label}” has {free} free.</source>
        <translation>Các bài cần {needed}; USB “{label}” còn trống {free}.</translation>
    </message>
    <message>
        <source>The file {file} of the lessons has no version.</source>
        <translation>Tệp {file} của bài không ghi phiên bản.</translation>
    </message>
    <message>
        <source>Add a line such as “version: 1.0.0”.</source>
        <translation>Thêm một dòng như “version: 1.0.0”.</translation>
    </message>
    <message>
        <source>A technician has stopped trusting the key of {name} on this kiosk.</source>
        <translation>Kỹ thuật viên đã thôi tin khóa của {name} trên trạm này.</translation>
    </message>
    <message>
        <source>Ask the technician to confirm the key {digits} anew.</source>
        <translation>Nhờ kỹ thuật viên xác nhận lại khóa {digits}.</translation>
    </message>
    <message>
        <source>This kiosk trusts another key of {name}, made on another machine.</source>
        <translation>Trạm này đang tin một khóa khác của {name}, lập trên máy khác.</translation>
    </message>
    <message>
        <source>Make the lessons on that machine, or ask the technician to stop trusting its key.</source>
        <translation>Soạn bài trên máy đó, hoặc nhờ kỹ thuật viên thôi tin khóa ấy.</translation>
    </message>
    <message>
        <source>{pack} {version} is missing from the commune&apos;s own carrier.</source>
        <translation>Bộ gói của xã thiếu {pack} {version}.</translation>
    </message>
    <message>
        <source>The pack {pack} is not one of the commune&apos;s own packs.</source>
        <translation>Gói {pack} không phải gói bài của xã này.</translation>
    </message>
    <message>
        <source>Choose a pack whose id begins with {owner}.</source>
        <translation>Chọn gói có mã bắt đầu bằng {owner}.</translation>
    </message>
    <message>
        <source>Putting into use was stopped.</source>
        <translation>Đã dừng đưa vào dùng.</translation>
    </message>
    <message>
        <source>Residents see no change.</source>
        <translation>Người học không thấy gì thay đổi.</translation>
    </message>
    <message>
        <source>The microphone was unplugged.</source>
        <translation>Micrô đã bị rút ra.</translation>
    </message>
    <message>
        <source>What was said before is here; plug the microphone in to record again.</source>
        <translation>Phần đã nói vẫn còn đây; cắm lại micrô để ghi lại.</translation>
    </message>
    <message>
        <source>The microphone does not answer.</source>
        <translation>Micrô không trả lời.</translation>
    </message>
    <message>
        <source>Unplug it and plug it in again, or choose another one.</source>
        <translation>Rút ra cắm lại, hoặc chọn micrô khác.</translation>
    </message>
    <message>
        <source>This machine has no microphone.</source>
        <translation>Máy này không có micrô.</translation>
    </message>
    <message>
        <source>Plug one in, or record with a phone and bring the file on a stick.</source>
        <translation>Cắm micrô vào, hoặc ghi bằng điện thoại rồi đem tệp sang bằng USB.</translation>
    </message>
    <message>
        <source>There is no recording of this sentence.</source>
        <translation>Câu này chưa có bản ghi.</translation>
    </message>
    <message>
        <source>Touch the red button and read the sentence.</source>
        <translation>Chạm nút đỏ rồi đọc câu này.</translation>
    </message>
    <message>
        <source>Nobody agreed to this recording.</source>
        <translation>Chưa ai đồng ý cho ghi giọng.</translation>
    </message>
    <message>
        <source>Write the reader&apos;s name, and ask whether the person agrees.</source>
        <translation>Ghi tên người đọc, và hỏi xem người ấy có đồng ý không.</translation>
    </message>
    <message>
        <source>The lesson no longer has this sentence.</source>
        <translation>Bài không còn câu này nữa.</translation>
    </message>
    <message>
        <source>Choose another sentence in the list.</source>
        <translation>Chọn câu khác trong danh sách.</translation>
    </message>
    <message>
        <source>The cutting was stopped; nothing was changed.</source>
        <translation>Đã dừng cắt; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>{name} cannot be read.</source>
        <translation>Không đọc được {name}.</translation>
    </message>
    <message>
        <source>Plug the stick in again, and try again.</source>
        <translation>Cắm lại USB rồi thử lại.</translation>
    </message>
    <message>
        <source>No file in {folder} has the number of a sentence.</source>
        <translation>Trong {folder} không có tệp nào mang số của một câu.</translation>
    </message>
    <message>
        <source>Name the files by the numbers of the sentences: 1, 2, 3 and so on.</source>
        <translation>Đặt tên tệp theo số câu: 1, 2, 3, cứ thế.</translation>
    </message>
    <message>
        <source>This machine has no commune yet.</source>
        <translation>Máy này chưa chọn xã.</translation>
    </message>
    <message>
        <source>The technician chooses it under Settings.</source>
        <translation>Cán bộ kỹ thuật chọn ở mục Cài đặt.</translation>
    </message>
    <message>
        <source>This lesson has no sentences to read yet.</source>
        <translation>Bài này chưa có câu nào để đọc.</translation>
    </message>
    <message>
        <source>Write a page of it first.</source>
        <translation>Hãy soạn một trang trước.</translation>
    </message>
    <message>
        <source>{file} was changed while it was copied.</source>
        <translation>{file} bị thay đổi trong lúc chép.</translation>
    </message>
    <message>
        <source>Wait until nobody changes lessons or records voices, then try again.</source>
        <translation>Chờ khi không ai sửa bài hay thu giọng, rồi thử lại.</translation>
    </message>
    <message>
        <source>{count} own lessons, the file is intact. Damaged files are kept: {names}.</source>
        <translation>{count} bài của xã, tệp còn nguyên vẹn. Các tệp hỏng được giữ lại: {names}.</translation>
    </message>
    <message>
        <source>{count} own lessons, intact, {size}; {signed} packs signed with the own key.</source>
        <translation>{count} bài của xã, còn nguyên vẹn, {size}; {signed} gói đã ký bằng khóa của xã.</translation>
    </message>
    <message>
        <source>Lessons that are in use still contain the voice of {name}: {why}</source>
        <translation>Bài đang dùng vẫn còn giọng của {name}: {why}</translation>
    </message>
    <message>
        <source>Put these lessons into use again, then delete {name} once more.</source>
        <translation>Đưa các bài ấy vào dùng lại, rồi xóa {name} lần nữa.</translation>
    </message>
    <message>
        <source>The kiosk knows no. {number} already, so the newest cannot be lower.</source>
        <translation>Trạm đã biết số {number}, nên giấy mới nhất không thể mang số nhỏ hơn.</translation>
    </message>
    <message>
        <source>Look at the paper again.</source>
        <translation>Hãy xem lại tờ giấy.</translation>
    </message>
    <message>
        <source>This is not a number of a certificate: {typed}</source>
        <translation>Đây không phải số của giấy ghi nhận: {typed}</translation>
    </message>
    <message>
        <source>Type the number that stands on the paper, for example 47.</source>
        <translation>Gõ số ghi trên giấy, ví dụ 47.</translation>
    </message>
    <message>
        <source>This certificate is of {other}. Look for the newest one of {year}.</source>
        <translation>Giấy này là của năm {other}. Hãy tìm tờ mới nhất của năm {year}.</translation>
    </message>
    <message>
        <source>If none was printed in {year}, touch the button that says so.</source>
        <translation>Nếu năm {year} chưa in tờ nào, chạm nút “Sau đó chưa in giấy nào”.</translation>
    </message>
    <message>
        <source>These hints were removed: “{words}”</source>
        <translation>Đã bỏ các gợi ý này: “{words}”</translation>
    </message>
    <message>
        <source>The question is hidden from learners in the other program.</source>
        <translation>Ở chương trình kia, câu này đang ẩn với người học.</translation>
    </message>
    <message>
        <source>An answer names others by their letters, which are not shown; write it out.</source>
        <translation>Một câu trả lời gọi câu khác bằng chữ cái, mà máy không hiện chữ cái; hãy viết rõ ra.</translation>
    </message>
    <message>
        <source>The clock shows {now}, a time before this program was made.</source>
        <translation>Đồng hồ chỉ {now}, trước cả khi chương trình này ra đời.</translation>
    </message>
    <message>
        <source>Set the system clock, then confirm it.</source>
        <translation>Chỉnh đồng hồ hệ thống, rồi xác nhận.</translation>
    </message>
    <message>
        <source>The recording lasts over {minutes} minutes; the sentences ({sentences}) take about {needed} minutes.</source>
        <translation>Bản thu dài hơn {minutes} phút; đọc {sentences} câu của bài chỉ mất khoảng {needed} phút.</translation>
    </message>
    <message>
        <source>Cut out the part in which the sentences are read, and try again.</source>
        <translation>Hãy cắt lấy đoạn đọc các câu của bài, rồi thử lại.</translation>
    </message>
</context>
<context>
    <name>Staff pages</name>
    <message>
        <source>Load from USB</source>
        <translation>Nạp gói từ USB</translation>
    </message>
    <message>
        <source>Installed packs</source>
        <translation>Gói đã cài</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Đồng bộ</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>Kiểm tra máy</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Kỹ thuật viên</translation>
    </message>
    <message>
        <source>The administrator of this machine runs “kiosk pin reset” in its console. Then choose a new PIN here. The reset is recorded.</source>
        <translation>Người giữ tài khoản quản trị của máy gõ lệnh “kiosk pin reset” ở dòng lệnh của máy. Sau đó đặt mã mới tại đây. Việc này được ghi vào sổ ghi.</translation>
    </message>
    <message>
        <source>PINs</source>
        <translation>Mã PIN</translation>
    </message>
    <message>
        <source>Leave, restart, power off</source>
        <translation>Thoát, tắt máy</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Người hướng dẫn</translation>
    </message>
    <message>
        <source>The lead guide or the technician gives you a new PIN.</source>
        <translation>Trưởng nhóm hướng dẫn hoặc kỹ thuật viên cấp mã PIN mới cho anh chị.</translation>
    </message>
    <message>
        <source>Today&apos;s session</source>
        <translation>Buổi học hôm nay</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>Learners</source>
        <translation>Học viên</translation>
    </message>
    <message>
        <source>Teach the group</source>
        <translation>Học cả nhóm</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Keep a guest&apos;s progress</source>
        <translation>Lưu tiến độ cho khách</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>Người hướng dẫn</translation>
    </message>
    <message>
        <source>My PIN</source>
        <translation>Mã PIN của tôi</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Người soạn bài</translation>
    </message>
    <message>
        <source>Own lessons</source>
        <translation>Bài của xã</translation>
    </message>
</context>
<context>
    <name>StaffButton</name>
    <message>
        <source>Staff</source>
        <translation>Cán bộ</translation>
    </message>
</context>
<context>
    <name>StaffPins</name>
    <message>
        <source>PINs</source>
        <translation>Mã PIN</translation>
    </message>
    <message>
        <source>After five wrong PINs in a row you have to wait, longer each time.</source>
        <translation>Sai năm lần liền thì phải chờ, mỗi lần chờ một lâu hơn.</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Kỹ thuật viên</translation>
    </message>
    <message>
        <source>The new PIN is set.</source>
        <translation>Đã đặt mã PIN mới.</translation>
    </message>
    <message>
        <source>Six digits or more. You enter the old PIN first.</source>
        <translation>Từ sáu chữ số. Phải nhập mã cũ trước.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Đổi mã…</translation>
    </message>
</context>
<context>
    <name>StaffProblem</name>
    <message>
        <source>I understand</source>
        <translation>Đã hiểu</translation>
    </message>
</context>
<context>
    <name>StaffScreen</name>
    <message>
        <source>Are you still here?</source>
        <translation>Vẫn đang ở đây chứ?</translation>
    </message>
    <message>
        <source>If nobody touches the screen, it returns to the start screen. Running tasks continue.</source>
        <translation>Nếu không ai chạm, màn hình trở về đầu. Việc đang chạy vẫn chạy tiếp.</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Tôi vẫn ở đây</translation>
    </message>
</context>
<context>
    <name>StageMarks</name>
    <message>
        <source>Choose a file</source>
        <translation>Chọn tệp</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Step %1 of 3: %2</source>
        <translation>Bước %1 trong 3: %2</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
</context>
<context>
    <name>StartSheet</name>
    <message>
        <source>Begin with a ready errand, or with an empty one</source>
        <translation>Bắt đầu từ mẫu</translation>
    </message>
    <message>
        <source>Looking through the lessons…</source>
        <translation>Đang tìm trong các bài…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Empty errand: home screen and goal</source>
        <translation>Việc trống: trang chính và đích</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Trở lại</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>People present</source>
        <translation>Số người có mặt</translation>
    </message>
    <message>
        <source>One person less</source>
        <translation>Bớt một người</translation>
    </message>
    <message>
        <source>One person more</source>
        <translation>Thêm một người</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Another lesson</source>
        <translation>Bài khác</translation>
    </message>
</context>
<context>
    <name>StatRow</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Shows which tasks, and how many people</source>
        <translation>Xem đó là những việc gì, bao nhiêu người làm được</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Wi-Fi is on</source>
        <translation>Đang dùng Wi-Fi</translation>
    </message>
    <message>
        <source>Mobile data is on</source>
        <translation>Đang dùng dữ liệu di động</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Không có mạng</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>MÔ PHỎNG</translation>
    </message>
</context>
<context>
    <name>StepActs</name>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Gợi ý</translation>
    </message>
</context>
<context>
    <name>StepColumn</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n bước</numerusform>
        </translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Bài</translation>
    </message>
    <message>
        <source>Goal, skills, card</source>
        <translation>Bìa bài</translation>
    </message>
    <message>
        <source>Move the step up</source>
        <translation>Đưa bước lên</translation>
    </message>
    <message>
        <source>Move the step down</source>
        <translation>Đưa bước xuống</translation>
    </message>
    <message>
        <source>Copy the step</source>
        <translation>Chép bước</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>Bỏ bước</translation>
    </message>
    <message>
        <source>A step was removed</source>
        <translation>Đã bỏ 1 bước</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Thêm bước</translation>
    </message>
    <message>
        <source>From another lesson</source>
        <translation>Chép từ bài khác</translation>
    </message>
</context>
<context>
    <name>StepFrame</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Bước %1 / %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Trở lại</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>%1 · %2: %3</source>
        <translation>%1 · %2: %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>StepPreview</name>
    <message>
        <source>Screen</source>
        <translation>Màn hình</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Máy nhỏ</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Preview of this step</source>
        <translation>Xem trước bước này</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>When asked</source>
        <translation>Lúc hỏi</translation>
    </message>
    <message>
        <source>When shown</source>
        <translation>Lúc mở</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Đúng</translation>
    </message>
    <message>
        <source>Not yet right</source>
        <translation>Chưa đúng</translation>
    </message>
    <message>
        <source>Stop speaking</source>
        <translation>Ngừng đọc</translation>
    </message>
    <message>
        <source>Read this aloud</source>
        <translation>Đọc lên</translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>Choose another picture.</source>
        <translation>Mời chọn hình khác.</translation>
    </message>
    <message>
        <source>The picture {file} cannot be read.</source>
        <translation>Không đọc được hình {file}.</translation>
    </message>
    <message>
        <source>The picture {file} is empty or too large.</source>
        <translation>Hình {file} trống hoặc quá lớn.</translation>
    </message>
    <message>
        <source>The file {file} is no PNG, JPEG, WebP, BMP or GIF picture.</source>
        <translation>Tệp {file} không phải hình PNG, JPEG, WebP, BMP hay GIF.</translation>
    </message>
    <message>
        <source>The picture {file} has too many pixels.</source>
        <translation>Hình {file} có quá nhiều điểm ảnh.</translation>
    </message>
    <message>
        <source>The picture {file} is damaged.</source>
        <translation>Hình {file} bị hỏng.</translation>
    </message>
    <message>
        <source>The picture {file} cannot be made small enough.</source>
        <translation>Không thu nhỏ được hình {file} cho vừa.</translation>
    </message>
    <message>
        <source>The lesson has become too long to be saved.</source>
        <translation>Bài đã quá dài nên không lưu được.</translation>
    </message>
    <message>
        <source>Split it into two lessons.</source>
        <translation>Mời chia thành hai bài.</translation>
    </message>
    <message>
        <source>This value cannot be saved in a lesson.</source>
        <translation>Không lưu được giá trị này vào bài.</translation>
    </message>
    <message>
        <source>Delete strange characters and type the text again.</source>
        <translation>Xóa các ký tự lạ rồi gõ lại.</translation>
    </message>
    <message>
        <source>The lesson file has no place “{place}” any more.</source>
        <translation>Tệp của bài không còn chỗ “{place}” nữa.</translation>
    </message>
    <message>
        <source>Open the lesson again; somebody may have changed the file.</source>
        <translation>Mời mở lại bài; có thể ai đó đã sửa tệp.</translation>
    </message>
    <message>
        <source>Somebody else is changing the lessons of this part now.</source>
        <translation>Đang có người khác sửa các bài của phần này.</translation>
    </message>
    <message>
        <source>You can read the lesson. Wait until the other person has closed it.</source>
        <translation>Có thể xem bài. Mời chờ người kia đóng bài rồi sửa.</translation>
    </message>
    <message>
        <source>This machine does not know its commune yet.</source>
        <translation>Máy này chưa biết mình thuộc xã nào.</translation>
    </message>
    <message>
        <source>Choose the commune first.</source>
        <translation>Mời chọn xã trước.</translation>
    </message>
    <message>
        <source>The lesson {lesson} is not on the shelf.</source>
        <translation>Bài {lesson} không có trên kệ.</translation>
    </message>
    <message>
        <source>Open the shelf again.</source>
        <translation>Mời mở lại kệ bài.</translation>
    </message>
    <message>
        <source>The card to take home of this lesson is still empty.</source>
        <translation>Thẻ mang về của bài này còn trống.</translation>
    </message>
    <message>
        <source>Open the lesson, touch “Goal, skills, card”, and write the lines of the card.</source>
        <translation>Mở bài, chạm “Bìa bài”, rồi viết các dòng của thẻ.</translation>
    </message>
    <message>
        <source>Version {number} of this lesson cannot be read any more.</source>
        <translation>Không còn đọc được bản số {number} của bài này.</translation>
    </message>
    <message>
        <source>Choose another version.</source>
        <translation>Mời chọn bản khác.</translation>
    </message>
    <message>
        <source>The file {file} cannot be used: {detail}.</source>
        <translation>Không dùng được tệp {file}: {detail}.</translation>
    </message>
    <message>
        <source>Correct it with a text editor, or go back to an earlier version.</source>
        <translation>Mời sửa tệp bằng trình soạn thảo, hoặc quay lại bản trước.</translation>
    </message>
    <message>
        <source>This part has as many own lessons as it can have.</source>
        <translation>Phần này đã đủ số bài của xã, không thêm được nữa.</translation>
    </message>
    <message>
        <source>Remove a lesson that is no longer needed.</source>
        <translation>Mời bỏ bớt một bài không còn cần.</translation>
    </message>
    <message>
        <source>This lesson has room for {room} more steps only.</source>
        <translation>Bài này chỉ còn chỗ cho {room} bước.</translation>
    </message>
    <message>
        <source>Leave some out, or make new lessons of them.</source>
        <translation>Hãy bỏ bớt, hoặc nhập thành bài mới.</translation>
    </message>
    <message>
        <source>Learners use this lesson now.</source>
        <translation>Bà con đang học bài này.</translation>
    </message>
    <message>
        <source>Take it out of use first.</source>
        <translation>Mời ngừng dùng bài trước.</translation>
    </message>
    <message>
        <source>The lesson {lesson} cannot be copied: its files are missing or damaged.</source>
        <translation>Không chép được bài {lesson}: tệp của bài bị thiếu hoặc hỏng.</translation>
    </message>
    <message>
        <source>Install its pack again.</source>
        <translation>Mời cài lại gói bài.</translation>
    </message>
    <message>
        <source>There is no drawing {file}.</source>
        <translation>Không có hình vẽ {file}.</translation>
    </message>
    <message>
        <source>The memory of the own lessons was damaged and was restored from the backup {backup}. The lessons are whole; earlier versions that were made since then are lost.</source>
        <translation>Bộ nhớ của bài của xã bị hỏng và đã được khôi phục từ bản sao lưu {backup}. Các bài vẫn nguyên vẹn; những bản cũ được lưu sau lúc đó thì bị mất.</translation>
    </message>
    <message>
        <source>The memory of the own lessons was damaged. The lessons were read again from their files and are whole; their earlier versions and the lessons in use must be checked.</source>
        <translation>Bộ nhớ các bài của xã bị hỏng. Các bài đã được đọc lại từ tệp và còn nguyên; các bản trước đã mất, mời xem lại bài nào đang dùng.</translation>
    </message>
    <message>
        <source>Keep the file {aside} and tell the technician.</source>
        <translation>Mời giữ lại tệp {aside} và báo kỹ thuật viên.</translation>
    </message>
    <message>
        <source>New lesson</source>
        <translation>Bài mới</translation>
    </message>
    <message>
        <source>Copied from another lesson</source>
        <translation>Chép từ bài khác</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Đã sửa</translation>
    </message>
    <message>
        <source>Text written</source>
        <translation>Viết chữ</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Thêm vào</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Bỏ ra</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Chuyển chỗ</translation>
    </message>
    <message>
        <source>Taken from a file</source>
        <translation>Lấy từ tệp</translation>
    </message>
    <message>
        <source>An earlier version</source>
        <translation>Về bản trước</translation>
    </message>
    <message>
        <source>Changed with another program</source>
        <translation>Sửa bằng chương trình khác</translation>
    </message>
    <message>
        <source>Found on this machine</source>
        <translation>Có sẵn trên máy này</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Tin nhắn</translation>
    </message>
    <message>
        <source>Number keys</source>
        <translation>Bàn phím số</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Gọi</translation>
    </message>
    <message>
        <source>Scan a QR code</source>
        <translation>Quét QR</translation>
    </message>
    <message>
        <source>Check and confirm</source>
        <translation>Kiểm tra, xác nhận</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Trang web</translation>
    </message>
    <message>
        <source>A question of the phone</source>
        <translation>Máy hỏi</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Chọn một mục</translation>
    </message>
    <message>
        <source>Home screen</source>
        <translation>Màn hình chính</translation>
    </message>
    <message>
        <source>Lock screen</source>
        <translation>Màn hình khóa</translation>
    </message>
    <message>
        <source>Quick settings</source>
        <translation>Bảng nhanh</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>Gọi hình</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Bản đồ</translation>
    </message>
    <message>
        <source>It did not work</source>
        <translation>Chưa được</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Không có mạng</translation>
    </message>
    <message>
        <source>Button</source>
        <translation>Nút bấm</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>App</source>
        <translation>Ứng dụng</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Chữ</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Tin nhắn</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Đường dẫn</translation>
    </message>
    <message>
        <source>Field to type into</source>
        <translation>Ô để gõ</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Nút gạt</translation>
    </message>
    <message>
        <source>Slider</source>
        <translation>Thanh kéo</translation>
    </message>
    <message>
        <source>Line with an amount</source>
        <translation>Dòng số tiền</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Thông báo</translation>
    </message>
    <message>
        <source>Quick setting</source>
        <translation>Ô cài đặt nhanh</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Mã QR</translation>
    </message>
    <message>
        <source>Hidden code</source>
        <translation>Mã che dấu chấm</translation>
    </message>
    <message>
        <source>Key on the edge</source>
        <translation>Phím cạnh máy</translation>
    </message>
    <message>
        <source>Card or paper in the hand</source>
        <translation>Thẻ, giấy cầm tay</translation>
    </message>
    <message>
        <source>Place on the map</source>
        <translation>Chỗ trên bản đồ</translation>
    </message>
    <message>
        <source>Payment speaker</source>
        <translation>Loa báo tiền</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Đổi lời</translation>
    </message>
    <message>
        <source>Other screen</source>
        <translation>Đổi khác</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>Bắt đầu ở đây</translation>
    </message>
    <message>
        <source>Ask in other words</source>
        <translation>Đổi lời giao việc</translation>
    </message>
    <message>
        <source>As above</source>
        <translation>Như trên</translation>
    </message>
    <message>
        <source>This is still the text that the studio wrote.</source>
        <translation>Đây vẫn là chữ máy viết sẵn.</translation>
    </message>
    <message>
        <source>Write your own.</source>
        <translation>Viết chữ của mình vào.</translation>
    </message>
    <message>
        <source>Is “{wrong}” spelled right?</source>
        <translation>“{wrong}” viết đúng chưa?</translation>
    </message>
    <message>
        <source>Look at the spaces here.</source>
        <translation>Xem lại dấu cách ở đây.</translation>
    </message>
    <message>
        <source>Does the sentence end with “{right}”?</source>
        <translation>Câu có kết thúc bằng “{right}” không?</translation>
    </message>
    <message>
        <source>Is “{right}” meant instead of “{wrong}”?</source>
        <translation>Có phải định viết “{right}” thay cho “{wrong}” không?</translation>
    </message>
    <message>
        <source>The file cannot be read here: {detail}</source>
        <translation>Tệp không đọc được ở chỗ này: {detail}</translation>
    </message>
    <message>
        <source>Go back to an earlier version, or correct the file in a text editor.</source>
        <translation>Quay lại bản trước, hoặc sửa tệp bằng trình soạn thảo.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Tệp lớn quá.</translation>
    </message>
    <message>
        <source>Split the lesson in two.</source>
        <translation>Chia thành hai bài.</translation>
    </message>
    <message>
        <source>The file is not written in Unicode (UTF-8).</source>
        <translation>Tệp không viết bằng Unicode (UTF-8).</translation>
    </message>
    <message>
        <source>Save it as UTF-8 in a text editor.</source>
        <translation>Lưu lại bằng UTF-8 trong trình soạn thảo.</translation>
    </message>
    <message>
        <source>A field of the file stands twice.</source>
        <translation>Có mục ghi hai lần trong tệp.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Giữ một.</translation>
    </message>
    <message>
        <source>The file was written in a way that the kiosk does not read.</source>
        <translation>Tệp viết theo cách máy không đọc được.</translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>Chỗ này phải điền.</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>Điền vào.</translation>
    </message>
    <message>
        <source>The kiosk does not know this field.</source>
        <translation>Máy không biết mục này.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Bỏ đi.</translation>
    </message>
    <message>
        <source>There should be a whole number here.</source>
        <translation>Chỗ này phải là số nguyên.</translation>
    </message>
    <message>
        <source>Enter digits.</source>
        <translation>Nhập chữ số.</translation>
    </message>
    <message>
        <source>There should be a number above 0 here.</source>
        <translation>Chỗ này phải là số lớn hơn 0.</translation>
    </message>
    <message>
        <source>Here one can only say yes or no.</source>
        <translation>Chỗ này chỉ có có hoặc không.</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Chọn một.</translation>
    </message>
    <message>
        <source>There should be a list here.</source>
        <translation>Chỗ này phải là danh sách.</translation>
    </message>
    <message>
        <source>Remove it and fill it in again.</source>
        <translation>Bỏ đi rồi điền lại.</translation>
    </message>
    <message>
        <source>There should be several fields here.</source>
        <translation>Chỗ này phải có nhiều mục.</translation>
    </message>
    <message>
        <source>There are too few entries.</source>
        <translation>Còn ít quá.</translation>
    </message>
    <message>
        <source>Add more.</source>
        <translation>Thêm vào.</translation>
    </message>
    <message>
        <source>There are too many entries.</source>
        <translation>Nhiều quá.</translation>
    </message>
    <message>
        <source>Remove the least important.</source>
        <translation>Bỏ bớt cái ít quan trọng.</translation>
    </message>
    <message>
        <source>There are too few entries; at least {least} are needed.</source>
        <translation>Còn ít quá, cần ít nhất {least}.</translation>
    </message>
    <message>
        <source>There are too many entries; at most {most} fit.</source>
        <translation>Nhiều quá, nhiều nhất là {most}.</translation>
    </message>
    <message>
        <source>The text is empty or too long.</source>
        <translation>Chữ còn trống hoặc dài quá.</translation>
    </message>
    <message>
        <source>Write a short text.</source>
        <translation>Viết ngắn gọn.</translation>
    </message>
    <message>
        <source>This value does not fit here.</source>
        <translation>Giá trị này không hợp.</translation>
    </message>
    <message>
        <source>Choose one of those that are offered.</source>
        <translation>Chọn một trong các giá trị có sẵn.</translation>
    </message>
    <message>
        <source>Write it as in the example.</source>
        <translation>Viết như ví dụ.</translation>
    </message>
    <message>
        <source>The name in the file is not usable.</source>
        <translation>Tên trong tệp không dùng được.</translation>
    </message>
    <message>
        <source>Write small letters without marks, digits and hyphens.</source>
        <translation>Viết chữ thường không dấu, chữ số và gạch nối.</translation>
    </message>
    <message>
        <source>There should be a day here.</source>
        <translation>Chỗ này phải là ngày.</translation>
    </message>
    <message>
        <source>Choose a day.</source>
        <translation>Chọn ngày.</translation>
    </message>
    <message>
        <source>This is empty.</source>
        <translation>Chỗ này còn trống.</translation>
    </message>
    <message>
        <source>Write something, or remove it.</source>
        <translation>Viết vào, hoặc bỏ đi.</translation>
    </message>
    <message>
        <source>No picture is chosen.</source>
        <translation>Chưa chọn hình.</translation>
    </message>
    <message>
        <source>Choose a picture.</source>
        <translation>Chọn một hình.</translation>
    </message>
    <message>
        <source>No film is chosen.</source>
        <translation>Chưa chọn phim.</translation>
    </message>
    <message>
        <source>Choose a film.</source>
        <translation>Chọn một phim.</translation>
    </message>
    <message>
        <source>The file {file} is missing.</source>
        <translation>Thiếu tệp {file}.</translation>
    </message>
    <message>
        <source>Choose the picture or film again.</source>
        <translation>Chọn lại hình hoặc phim.</translation>
    </message>
    <message>
        <source>No lesson shows this file.</source>
        <translation>Không bài nào dùng tệp này.</translation>
    </message>
    <message>
        <source>Show it in a step, or remove it.</source>
        <translation>Dùng trong một bước, hoặc bỏ đi.</translation>
    </message>
    <message>
        <source>The lesson and its file have different names.</source>
        <translation>Tên bài và tên tệp khác nhau.</translation>
    </message>
    <message>
        <source>Give both the same name.</source>
        <translation>Đặt hai tên giống nhau.</translation>
    </message>
    <message>
        <source>Another lesson has the number {code}, too.</source>
        <translation>Bài khác cũng mang số {code}.</translation>
    </message>
    <message>
        <source>Choose another number.</source>
        <translation>Chọn số khác.</translation>
    </message>
    <message>
        <source>The kiosk does not know this kind of step.</source>
        <translation>Máy không biết loại bước này.</translation>
    </message>
    <message>
        <source>Remove the step, or choose another kind.</source>
        <translation>Bỏ bước này, hoặc chọn loại khác.</translation>
    </message>
    <message>
        <source>The name in the file is used by the kiosk itself.</source>
        <translation>Tên trong tệp là tên riêng của máy.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Chọn tên khác.</translation>
    </message>
    <message>
        <source>Two parts have the same name in the file.</source>
        <translation>Hai phần trùng tên trong tệp.</translation>
    </message>
    <message>
        <source>Give each its own name.</source>
        <translation>Đặt mỗi phần một tên.</translation>
    </message>
    <message>
        <source>The question does not say which skill it shows.</source>
        <translation>Câu hỏi chưa ghi là để tập kỹ năng nào.</translation>
    </message>
    <message>
        <source>Choose a skill.</source>
        <translation>Chọn một kỹ năng.</translation>
    </message>
    <message>
        <source>A step without an answer cannot show a skill.</source>
        <translation>Bước không có trả lời thì không đo được kỹ năng.</translation>
    </message>
    <message>
        <source>Remove the skill from this step.</source>
        <translation>Bỏ kỹ năng khỏi bước này.</translation>
    </message>
    <message>
        <source>The skill of this step is not a skill of the lesson.</source>
        <translation>Kỹ năng của bước này không có trong bài.</translation>
    </message>
    <message>
        <source>Choose one of the skills of the lesson.</source>
        <translation>Chọn một kỹ năng của bài.</translation>
    </message>
    <message>
        <source>No question shows this skill.</source>
        <translation>Chưa có câu hỏi nào tập kỹ năng này.</translation>
    </message>
    <message>
        <source>Choose the skill in a question, or remove it.</source>
        <translation>Chọn kỹ năng này ở một câu hỏi, hoặc bỏ đi.</translation>
    </message>
    <message>
        <source>This skill is asked about, but never done.</source>
        <translation>Kỹ năng này mới chỉ hỏi, chưa được làm.</translation>
    </message>
    <message>
        <source>Add an errand on the phone, a conversation or another exercise for it.</source>
        <translation>Thêm việc trên điện thoại, cuộc nói chuyện hoặc bài tập khác.</translation>
    </message>
    <message>
        <source>The fact {fact} does not exist.</source>
        <translation>Không có số liệu {fact}.</translation>
    </message>
    <message>
        <source>Pick another fact, or remove it.</source>
        <translation>Chọn số liệu khác, hoặc bỏ đi.</translation>
    </message>
    <message>
        <source>The lesson does not list the fact {fact}.</source>
        <translation>Bài chưa ghi tên số liệu {fact}.</translation>
    </message>
    <message>
        <source>Add it to the facts of the lesson.</source>
        <translation>Thêm vào các số liệu của bài.</translation>
    </message>
    <message>
        <source>No text of the lesson uses this fact.</source>
        <translation>Không chữ nào trong bài dùng số liệu này.</translation>
    </message>
    <message>
        <source>Pick it in a text, or remove it.</source>
        <translation>Đưa vào một chỗ, hoặc bỏ đi.</translation>
    </message>
    <message>
        <source>This fact was to be checked again by {day}.</source>
        <translation>Số liệu này phải kiểm lại trước ngày {day}.</translation>
    </message>
    <message>
        <source>Check the source again and enter the new day.</source>
        <translation>Kiểm lại nguồn rồi ghi ngày mới.</translation>
    </message>
    <message>
        <source>The day of checking is in the future.</source>
        <translation>Ngày kiểm lại chưa tới.</translation>
    </message>
    <message>
        <source>Enter the day on which the source was checked.</source>
        <translation>Ghi đúng ngày đã kiểm nguồn.</translation>
    </message>
    <message>
        <source>The day of the next check is not after the last one.</source>
        <translation>Ngày kiểm lần sau không sau ngày kiểm lần trước.</translation>
    </message>
    <message>
        <source>Choose a later day.</source>
        <translation>Chọn ngày muộn hơn.</translation>
    </message>
    <message>
        <source>The source of the fact names no year.</source>
        <translation>Nguồn của số liệu chưa ghi năm.</translation>
    </message>
    <message>
        <source>Write the law with its number, or the agency with its day.</source>
        <translation>Ghi số văn bản, hoặc tên cơ quan và ngày.</translation>
    </message>
    <message>
        <source>The source of the fact is only a mark of a list.</source>
        <translation>Nguồn của số liệu mới là ký hiệu.</translation>
    </message>
    <message>
        <source>The fact has no value.</source>
        <translation>Số liệu chưa có giá trị.</translation>
    </message>
    <message>
        <source>Write its value.</source>
        <translation>Ghi giá trị.</translation>
    </message>
    <message>
        <source>The errand is done before it begins.</source>
        <translation>Việc đã xong ngay từ đầu.</translation>
    </message>
    <message>
        <source>Choose a goal that needs at least one touch.</source>
        <translation>Chọn đích phải chạm ít nhất một lần.</translation>
    </message>
    <message>
        <source>The goal cannot be reached.</source>
        <translation>Không tới được đích.</translation>
    </message>
    <message>
        <source>Add the touch that leads there.</source>
        <translation>Thêm chỗ chạm dẫn tới đích.</translation>
    </message>
    <message>
        <source>From here, nobody gets on.</source>
        <translation>Tới đây thì không đi tiếp được.</translation>
    </message>
    <message>
        <source>Add a touch that leads on, or a way back.</source>
        <translation>Thêm chỗ chạm để đi tiếp, hoặc đường quay lại.</translation>
    </message>
    <message>
        <source>No touch leads to this screen.</source>
        <translation>Không chỗ chạm nào dẫn tới màn hình này.</translation>
    </message>
    <message>
        <source>Add a touch that leads to it, or remove the screen.</source>
        <translation>Thêm chỗ chạm dẫn tới đây, hoặc bỏ màn hình.</translation>
    </message>
    <message>
        <source>This can never be reached.</source>
        <translation>Không bao giờ tới được chỗ này.</translation>
    </message>
    <message>
        <source>Correct it, or remove it.</source>
        <translation>Sửa lại, hoặc bỏ đi.</translation>
    </message>
    <message>
        <source>This condition is never met.</source>
        <translation>Điều kiện này không bao giờ đúng.</translation>
    </message>
    <message>
        <source>A touch on the way has no instruction.</source>
        <translation>Một chỗ chạm trên đường đi chưa có lời chỉ dẫn.</translation>
    </message>
    <message>
        <source>Say in words what to touch.</source>
        <translation>Nói rõ chạm vào đâu.</translation>
    </message>
    <message>
        <source>Something happens again and again.</source>
        <translation>Có việc cứ lặp lại mãi.</translation>
    </message>
    <message>
        <source>Let it happen once.</source>
        <translation>Chỉ cho xảy ra một lần.</translation>
    </message>
    <message>
        <source>The way that is shown goes on after the goal.</source>
        <translation>Đường chỉ dẫn còn đi tiếp sau khi tới đích.</translation>
    </message>
    <message>
        <source>Show the way again in the phone.</source>
        <translation>Chỉ lại đường đi trên điện thoại.</translation>
    </message>
    <message>
        <source>The way that is shown is not possible any more.</source>
        <translation>Đường chỉ dẫn không còn đi được.</translation>
    </message>
    <message>
        <source>The way that is shown contains a wrong touch.</source>
        <translation>Đường chỉ dẫn có chỗ chạm sai.</translation>
    </message>
    <message>
        <source>The way that is shown contains a touch without effect.</source>
        <translation>Đường chỉ dẫn có chỗ chạm không có tác dụng.</translation>
    </message>
    <message>
        <source>The way that is shown ends before the goal.</source>
        <translation>Đường chỉ dẫn dừng trước khi tới đích.</translation>
    </message>
    <message>
        <source>The second time says the same as the first.</source>
        <translation>Lần thứ hai nói y như lần đầu.</translation>
    </message>
    <message>
        <source>Say what is different this time.</source>
        <translation>Nói lần này khác ở đâu.</translation>
    </message>
    <message>
        <source>The second time is done with the same touches.</source>
        <translation>Lần thứ hai vẫn chạm y như lần đầu.</translation>
    </message>
    <message>
        <source>Move or rename things, or let another way lead there.</source>
        <translation>Đổi chỗ, đổi tên, hoặc cho đi đường khác.</translation>
    </message>
    <message>
        <source>Something is missing on this screen.</source>
        <translation>Màn hình này còn thiếu một thứ.</translation>
    </message>
    <message>
        <source>This does not fit here.</source>
        <translation>Cái này không hợp ở đây.</translation>
    </message>
    <message>
        <source>This is used, but the phone does not remember it.</source>
        <translation>Có dùng, nhưng điện thoại không nhớ điều này.</translation>
    </message>
    <message>
        <source>Choose another value, or remove it.</source>
        <translation>Chọn giá trị khác, hoặc bỏ đi.</translation>
    </message>
    <message>
        <source>A switch needs exactly two values.</source>
        <translation>Công tắc cần đúng hai giá trị.</translation>
    </message>
    <message>
        <source>Give it two values: off and on.</source>
        <translation>Đặt hai giá trị: tắt và bật.</translation>
    </message>
    <message>
        <source>No camera shows this value.</source>
        <translation>Máy ảnh không hiện được giá trị này.</translation>
    </message>
    <message>
        <source>Choose another value.</source>
        <translation>Chọn giá trị khác.</translation>
    </message>
    <message>
        <source>This leads to something that does not exist.</source>
        <translation>Dẫn tới một thứ không có.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Chọn cái khác.</translation>
    </message>
    <message>
        <source>This touch does nothing.</source>
        <translation>Chạm vào đây không có gì xảy ra.</translation>
    </message>
    <message>
        <source>Let it lead somewhere, or say why it is wrong.</source>
        <translation>Cho dẫn tới đâu đó, hoặc nói vì sao không nên.</translation>
    </message>
    <message>
        <source>The new order of the screen is not complete.</source>
        <translation>Thứ tự mới của màn hình còn thiếu.</translation>
    </message>
    <message>
        <source>Order the screen again.</source>
        <translation>Xếp lại màn hình.</translation>
    </message>
    <message>
        <source>The home screen has become another kind of screen.</source>
        <translation>Màn hình chính đã thành loại khác.</translation>
    </message>
    <message>
        <source>Keep the home screen.</source>
        <translation>Giữ màn hình chính.</translation>
    </message>
    <message>
        <source>The home screen is of another kind.</source>
        <translation>Màn hình chính lại thuộc loại khác.</translation>
    </message>
    <message>
        <source>Choose the home screen.</source>
        <translation>Chọn màn hình chính.</translation>
    </message>
    <message>
        <source>A window cannot cover another window.</source>
        <translation>Bảng hiện lên không đè lên bảng khác.</translation>
    </message>
    <message>
        <source>Choose a screen that is no window.</source>
        <translation>Chọn màn hình thường.</translation>
    </message>
    <message>
        <source>On this screen, one cannot go back.</source>
        <translation>Ở màn hình này không quay lại được.</translation>
    </message>
    <message>
        <source>This leads to its own screen.</source>
        <translation>Dẫn về chính màn hình này.</translation>
    </message>
    <message>
        <source>Choose another screen.</source>
        <translation>Chọn màn hình khác.</translation>
    </message>
    <message>
        <source>Another touch always comes before this one.</source>
        <translation>Chỗ chạm khác luôn đến trước chỗ này.</translation>
    </message>
    <message>
        <source>Put the one with a condition first.</source>
        <translation>Xếp cái có điều kiện lên trước.</translation>
    </message>
    <message>
        <source>One can drag a slider only.</source>
        <translation>Chỉ thanh kéo mới kéo được.</translation>
    </message>
    <message>
        <source>Choose another movement.</source>
        <translation>Chọn động tác khác.</translation>
    </message>
    <message>
        <source>One can type into a field or on a keypad only.</source>
        <translation>Chỉ ô chữ hoặc bàn phím mới gõ được.</translation>
    </message>
    <message>
        <source>This is set twice.</source>
        <translation>Chỗ này đặt hai lần.</translation>
    </message>
    <message>
        <source>This cannot be typed.</source>
        <translation>Chữ này không gõ được.</translation>
    </message>
    <message>
        <source>Write letters or digits.</source>
        <translation>Viết chữ cái hoặc chữ số.</translation>
    </message>
    <message>
        <source>During a call, every key acts at once.</source>
        <translation>Khi đang gọi, bấm phím nào là có tác dụng ngay.</translation>
    </message>
    <message>
        <source>Write one digit.</source>
        <translation>Viết một chữ số.</translation>
    </message>
    <message>
        <source>A wrong touch cannot lead on.</source>
        <translation>Chỗ chạm sai thì không đi tiếp.</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>Bỏ một.</translation>
    </message>
    <message>
        <source>What it costs belongs to a wrong touch.</source>
        <translation>Mất gì là của chỗ chạm sai.</translation>
    </message>
    <message>
        <source>Say what it would have cost.</source>
        <translation>Nói rõ sẽ mất gì.</translation>
    </message>
    <message>
        <source>It leads on and back at once.</source>
        <translation>Vừa đi tiếp vừa quay lại.</translation>
    </message>
    <message>
        <source>A value stands twice.</source>
        <translation>Một giá trị ghi hai lần.</translation>
    </message>
    <message>
        <source>Write each once.</source>
        <translation>Mỗi giá trị ghi một lần.</translation>
    </message>
    <message>
        <source>The number {number} may belong to a real person.</source>
        <translation>Số {number} có thể là của người thật.</translation>
    </message>
    <message>
        <source>Use 0900 000 000, or zeros only.</source>
        <translation>Dùng 0900 000 000, hoặc toàn số 0.</translation>
    </message>
    <message>
        <source>The address {address} may belong to somebody.</source>
        <translation>Địa chỉ {address} có thể là của người khác.</translation>
    </message>
    <message>
        <source>Use a made-up address.</source>
        <translation>Dùng địa chỉ tự nghĩ ra.</translation>
    </message>
    <message>
        <source>A spoken text cannot show a value of the phone.</source>
        <translation>Lời đọc không hiện được giá trị trên điện thoại.</translation>
    </message>
    <message>
        <source>Say it without the value.</source>
        <translation>Nói không cần giá trị.</translation>
    </message>
    <message>
        <source>A text shows something that the phone does not remember.</source>
        <translation>Có chữ hiện điều mà điện thoại không nhớ.</translation>
    </message>
    <message>
        <source>A value has no name that can be shown.</source>
        <translation>Một giá trị chưa có tên để hiện.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Đặt tên cho nó.</translation>
    </message>
    <message>
        <source>The phone remembers too much to be proved.</source>
        <translation>Điện thoại nhớ nhiều quá, máy không thử hết được.</translation>
    </message>
    <message>
        <source>Let it remember less.</source>
        <translation>Bớt những điều phải nhớ.</translation>
    </message>
    <message>
        <source>A hint points at something that is not there.</source>
        <translation>Có gợi ý chỉ vào chỗ không có.</translation>
    </message>
    <message>
        <source>Choose where the hint points.</source>
        <translation>Chọn chỗ để gợi ý chỉ vào.</translation>
    </message>
    <message>
        <source>No answer is marked as right.</source>
        <translation>Chưa có câu trả lời nào đúng.</translation>
    </message>
    <message>
        <source>Mark the right answer.</source>
        <translation>Đánh dấu câu đúng.</translation>
    </message>
    <message>
        <source>{count} answers are marked as right.</source>
        <translation>Có {count} câu trả lời cùng đúng.</translation>
    </message>
    <message>
        <source>Leave one, or turn on “Several answers are right”.</source>
        <translation>Để một câu, hoặc bật “Nhiều câu trả lời đúng”.</translation>
    </message>
    <message>
        <source>A question of true or false has two answers of its own.</source>
        <translation>Câu hỏi đúng hay sai có hai câu trả lời riêng.</translation>
    </message>
    <message>
        <source>Turn off “True or false”.</source>
        <translation>Tắt “Đúng hay sai”.</translation>
    </message>
    <message>
        <source>Of true and false, only one can be right.</source>
        <translation>Đúng và sai thì chỉ một cái đúng.</translation>
    </message>
    <message>
        <source>Turn off “Several answers are right”.</source>
        <translation>Tắt “Nhiều câu trả lời đúng”.</translation>
    </message>
    <message>
        <source>No answer leads to this part of the conversation.</source>
        <translation>Không câu trả lời nào dẫn tới đoạn này.</translation>
    </message>
    <message>
        <source>Let an answer go on with it, or remove it.</source>
        <translation>Cho một câu trả lời dẫn tới đây, hoặc bỏ đi.</translation>
    </message>
    <message>
        <source>The conversation turns in a circle here.</source>
        <translation>Cuộc nói chuyện đi vòng tròn ở đây.</translation>
    </message>
    <message>
        <source>Add an answer that leads to an end.</source>
        <translation>Thêm câu trả lời dẫn tới kết thúc.</translation>
    </message>
    <message>
        <source>From here, nobody gets to a good end.</source>
        <translation>Từ đây không tới được kết thúc tốt.</translation>
    </message>
    <message>
        <source>Add an answer that saves the learner.</source>
        <translation>Thêm câu trả lời giúp người học thoát ra.</translation>
    </message>
    <message>
        <source>The end of a conversation has no answers.</source>
        <translation>Đoạn kết thúc thì không có câu trả lời.</translation>
    </message>
    <message>
        <source>Remove the answers, or the end.</source>
        <translation>Bỏ các câu trả lời, hoặc bỏ kết thúc.</translation>
    </message>
    <message>
        <source>The end of a conversation has no warning sign.</source>
        <translation>Đoạn kết thúc thì không có dấu hiệu.</translation>
    </message>
    <message>
        <source>Remove the sign.</source>
        <translation>Bỏ dấu hiệu.</translation>
    </message>
    <message>
        <source>The answer goes on with a part that does not exist.</source>
        <translation>Câu trả lời dẫn tới đoạn không có.</translation>
    </message>
    <message>
        <source>Choose with what it goes on.</source>
        <translation>Chọn đoạn tiếp theo.</translation>
    </message>
    <message>
        <source>“{text}” is too long to type.</source>
        <translation>“{text}” dài quá, khó gõ.</translation>
    </message>
    <message>
        <source>Choose a shorter word.</source>
        <translation>Chọn từ ngắn hơn.</translation>
    </message>
    <message>
        <source>“{text}” has nothing to type.</source>
        <translation>“{text}” không có gì để gõ.</translation>
    </message>
    <message>
        <source>Write what the learner types.</source>
        <translation>Viết chữ mà người học sẽ gõ.</translation>
    </message>
    <message>
        <source>The sentence needs exactly one gap.</source>
        <translation>Câu cần đúng một chỗ trống.</translation>
    </message>
    <message>
        <source>Write ____ where the word belongs.</source>
        <translation>Viết ____ vào chỗ của từ.</translation>
    </message>
    <message>
        <source>One side of the pair shows nothing.</source>
        <translation>Một bên của cặp chưa có gì.</translation>
    </message>
    <message>
        <source>Add a text or a picture.</source>
        <translation>Thêm chữ hoặc hình.</translation>
    </message>
    <message>
        <source>Two entries look the same.</source>
        <translation>Hai mục giống hệt nhau.</translation>
    </message>
    <message>
        <source>Make them different.</source>
        <translation>Sửa cho khác nhau.</translation>
    </message>
    <message>
        <source>The thing belongs to a group that does not exist.</source>
        <translation>Thứ này thuộc nhóm không có.</translation>
    </message>
    <message>
        <source>Choose a group.</source>
        <translation>Chọn nhóm.</translation>
    </message>
    <message>
        <source>A group is empty.</source>
        <translation>Có nhóm chưa có gì.</translation>
    </message>
    <message>
        <source>Put a thing into it, or remove the group.</source>
        <translation>Thêm vào nhóm, hoặc bỏ nhóm.</translation>
    </message>
    <message>
        <source>No place is to be found.</source>
        <translation>Chưa có chỗ nào cần tìm.</translation>
    </message>
    <message>
        <source>Mark the places that are signs.</source>
        <translation>Đánh dấu các chỗ đáng ngờ.</translation>
    </message>
    <message>
        <source>One shows either a picture or a message.</source>
        <translation>Chỉ dùng hình hoặc tin nhắn.</translation>
    </message>
    <message>
        <source>In a message, a place is a line.</source>
        <translation>Trong tin nhắn, mỗi chỗ là một dòng.</translation>
    </message>
    <message>
        <source>Choose a line.</source>
        <translation>Chọn dòng.</translation>
    </message>
    <message>
        <source>In a picture, a place is an area.</source>
        <translation>Trong hình, mỗi chỗ là một vùng.</translation>
    </message>
    <message>
        <source>Draw the area.</source>
        <translation>Vẽ vùng.</translation>
    </message>
    <message>
        <source>The place is on a line that the message does not have.</source>
        <translation>Chỗ này nằm ở dòng không có trong tin nhắn.</translation>
    </message>
    <message>
        <source>Two places are on the same line.</source>
        <translation>Hai chỗ nằm trên một dòng.</translation>
    </message>
    <message>
        <source>Give each its own line.</source>
        <translation>Mỗi chỗ một dòng.</translation>
    </message>
    <message>
        <source>The area lies outside the picture.</source>
        <translation>Vùng này nằm ngoài hình.</translation>
    </message>
    <message>
        <source>Move it into the picture.</source>
        <translation>Kéo vào trong hình.</translation>
    </message>
    <message>
        <source>The area is too small for a finger.</source>
        <translation>Vùng này nhỏ quá, ngón tay khó chạm.</translation>
    </message>
    <message>
        <source>Make it larger.</source>
        <translation>Kéo cho to hơn.</translation>
    </message>
    <message>
        <source>Two areas lie on top of each other.</source>
        <translation>Hai vùng chồng lên nhau.</translation>
    </message>
    <message>
        <source>Move them apart.</source>
        <translation>Kéo ra xa nhau.</translation>
    </message>
    <message>
        <source>Only a swipe has a direction.</source>
        <translation>Chỉ động tác vuốt mới có hướng.</translation>
    </message>
    <message>
        <source>Remove the direction.</source>
        <translation>Bỏ hướng.</translation>
    </message>
    <message>
        <source>What is typed may contain letters only.</source>
        <translation>Chữ để gõ chỉ gồm chữ cái.</translation>
    </message>
    <message>
        <source>Choose another word.</source>
        <translation>Chọn từ khác.</translation>
    </message>
    <message>
        <source>There are two spaces side by side.</source>
        <translation>Có hai dấu cách liền nhau.</translation>
    </message>
    <message>
        <source>Delete one.</source>
        <translation>Xóa một.</translation>
    </message>
    <message>
        <source>This word cannot be typed in this way.</source>
        <translation>Từ này không gõ được theo cách ấy.</translation>
    </message>
    <message>
        <source>Choose another word, or another way of typing.</source>
        <translation>Chọn từ khác, hoặc cách gõ khác.</translation>
    </message>
    <message>
        <source>The caption ends before it begins.</source>
        <translation>Lời chữ kết thúc trước khi bắt đầu.</translation>
    </message>
    <message>
        <source>Choose a later second.</source>
        <translation>Chọn giây muộn hơn.</translation>
    </message>
    <message>
        <source>Two captions are shown at the same time.</source>
        <translation>Hai lời chữ hiện cùng lúc.</translation>
    </message>
    <message>
        <source>Put the captions in order.</source>
        <translation>Xếp lại các lời chữ.</translation>
    </message>
    <message>
        <source>The text has {words} words, which is too long.</source>
        <translation>Chữ này có {words} từ, dài quá.</translation>
    </message>
    <message>
        <source>Say it in fewer words.</source>
        <translation>Nói lại cho ngắn hơn.</translation>
    </message>
    <message>
        <source>The text has {words} words; at most {most} fit.</source>
        <translation>Chữ này có {words} từ, nhiều nhất là {most} từ.</translation>
    </message>
    <message>
        <source>A text is missing here.</source>
        <translation>Chỗ này chưa có chữ.</translation>
    </message>
    <message>
        <source>Write it.</source>
        <translation>Viết chữ vào.</translation>
    </message>
    <message>
        <source>The Vietnamese text is missing.</source>
        <translation>Chưa có chữ tiếng Việt.</translation>
    </message>
    <message>
        <source>The English text is missing, which this pack promises.</source>
        <translation>Chưa có chữ tiếng Anh, gói này hứa có tiếng Anh.</translation>
    </message>
    <message>
        <source>Write it, or take English out of the languages of the pack.</source>
        <translation>Viết thêm, hoặc bỏ tiếng Anh khỏi các ngôn ngữ của gói.</translation>
    </message>
    <message>
        <source>The text has {count} characters, which is too long.</source>
        <translation>Chữ này có {count} ký tự, dài quá.</translation>
    </message>
    <message>
        <source>The text contains signs for layout: {markup}</source>
        <translation>Trong chữ có ký hiệu trình bày: {markup}</translation>
    </message>
    <message>
        <source>Write plain words.</source>
        <translation>Chỉ viết chữ thường.</translation>
    </message>
    <message>
        <source>The text contains a web address: {address}</source>
        <translation>Trong chữ có địa chỉ trang mạng: {address}</translation>
    </message>
    <message>
        <source>Write the name of the site only, such as dichvucong.gov.vn.</source>
        <translation>Chỉ viết tên trang, như dichvucong.gov.vn.</translation>
    </message>
    <message>
        <source>A brace has no counterpart.</source>
        <translation>Có dấu ngoặc nhọn bị lẻ.</translation>
    </message>
    <message>
        <source>Write {addr} for the form of address, and pick facts from the list.</source>
        <translation>Viết {addr} ở chỗ xưng hô, còn số liệu thì chọn trong danh sách.</translation>
    </message>
    <message>
        <source>The text has an invisible character.</source>
        <translation>Trong chữ có ký tự không nhìn thấy.</translation>
    </message>
    <message>
        <source>Delete the text and type it again.</source>
        <translation>Xóa đi rồi gõ lại.</translation>
    </message>
    <message>
        <source>The letters and their marks are stored separately.</source>
        <translation>Chữ và dấu đang bị lưu rời nhau.</translation>
    </message>
    <message>
        <source>Type the text again with “Unicode dựng sẵn”.</source>
        <translation>Gõ lại với bảng mã “Unicode dựng sẵn”.</translation>
    </message>
    <message>
        <source>The text uses the fact “{fact}”, which does not exist.</source>
        <translation>Chữ này dùng số liệu “{fact}” nhưng không có số liệu ấy.</translation>
    </message>
    <message>
        <source>Pick a fact from the list.</source>
        <translation>Chọn một số liệu trong danh sách.</translation>
    </message>
    <message>
        <source>The kiosk does not know {placeholder}</source>
        <translation>Máy không hiểu {placeholder}</translation>
    </message>
    <message>
        <source>The page has {count} sentences; two are enough for the ear.</source>
        <translation>Trang này có {count} câu; nghe thì hai câu là vừa.</translation>
    </message>
    <message>
        <source>Keep two sentences, and move the others to another page.</source>
        <translation>Giữ hai câu, các câu khác chuyển sang trang mới.</translation>
    </message>
    <message>
        <source>The page has {words} words with its title, which is too much to hear at once.</source>
        <translation>Cả tên trang thì trang này có {words} từ, nghe một lần thì nhiều quá.</translation>
    </message>
    <message>
        <source>Say it in 40 words or fewer.</source>
        <translation>Nói lại trong 40 từ.</translation>
    </message>
    <message>
        <source>A sentence has {words} words: “{start}”</source>
        <translation>Có câu dài {words} từ: “{start}”</translation>
    </message>
    <message>
        <source>Split it into sentences of at most 20 words.</source>
        <translation>Chia thành các câu không quá 20 từ.</translation>
    </message>
    <message>
        <source>The explanation is too short to give a reason.</source>
        <translation>Lời giải thích ngắn quá, chưa nói vì sao.</translation>
    </message>
    <message>
        <source>Give the reason in one friendly sentence.</source>
        <translation>Nói vì sao bằng một câu thân tình.</translation>
    </message>
    <message>
        <source>The explanation only repeats the right answer.</source>
        <translation>Lời giải thích chỉ nhắc lại câu trả lời đúng.</translation>
    </message>
    <message>
        <source>Say why it is right.</source>
        <translation>Nói vì sao đúng.</translation>
    </message>
    <message>
        <source>The word “{word}” is not explained in the lesson.</source>
        <translation>Trong bài chưa giải thích từ “{word}”.</translation>
    </message>
    <message>
        <source>Explain it where it first stands, or use a plain word.</source>
        <translation>Giải thích ở chỗ gặp lần đầu, hoặc dùng từ dễ hiểu.</translation>
    </message>
    <message>
        <source>The word “{word}” is hard to understand or has another name here.</source>
        <translation>Từ “{word}” khó hiểu, hoặc ở đây gọi bằng tên khác.</translation>
    </message>
    <message>
        <source>Use a plain word.</source>
        <translation>Dùng từ dễ hiểu.</translation>
    </message>
    <message>
        <source>The text says “bác”, but a learner may choose another form of address.</source>
        <translation>Chữ này gọi là “bác”, nhưng người học có thể chọn cách xưng hô khác.</translation>
    </message>
    <message>
        <source>Write {addr} instead.</source>
        <translation>Viết {addr} thay vào.</translation>
    </message>
    <message>
        <source>“{literal}” may change one day.</source>
        <translation>“{literal}” có ngày sẽ thay đổi.</translation>
    </message>
    <message>
        <source>Make it a fact with its source, and pick it from the list.</source>
        <translation>Ghi thành số liệu có nguồn, rồi chọn trong danh sách.</translation>
    </message>
    <message>
        <source>There should be a text here.</source>
        <translation>Chỗ này phải là chữ.</translation>
    </message>
    <message>
        <source>The lesson has nothing to practise.</source>
        <translation>Bài chưa có phần tập làm.</translation>
    </message>
    <message>
        <source>Add an errand on the phone or a conversation.</source>
        <translation>Thêm việc trên điện thoại hoặc cuộc nói chuyện.</translation>
    </message>
    <message>
        <source>The lesson has {count} exercises, which is too much for one visit.</source>
        <translation>Bài có {count} phần tập làm, một lần học thì nhiều quá.</translation>
    </message>
    <message>
        <source>Move some of them to another lesson.</source>
        <translation>Chuyển bớt sang bài khác.</translation>
    </message>
    <message>
        <source>The lesson has {count} pages; three to six are good.</source>
        <translation>Bài có {count} trang; ba đến sáu trang là vừa.</translation>
    </message>
    <message>
        <source>Add pages, or remove some.</source>
        <translation>Thêm hoặc bớt trang.</translation>
    </message>
    <message>
        <source>The lesson has {count} questions; three to six are good.</source>
        <translation>Bài có {count} câu hỏi; ba đến sáu câu là vừa.</translation>
    </message>
    <message>
        <source>Add questions, or remove some.</source>
        <translation>Thêm hoặc bớt câu hỏi.</translation>
    </message>
    <message>
        <source>The questions are all much alike.</source>
        <translation>Các câu hỏi giống nhau quá.</translation>
    </message>
    <message>
        <source>Use at least three kinds of question.</source>
        <translation>Dùng ít nhất ba loại câu hỏi.</translation>
    </message>
    <message>
        <source>This is one more question that asks for facts only.</source>
        <translation>Lại thêm một câu chỉ hỏi để nhớ.</translation>
    </message>
    <message>
        <source>Put the learner into a situation instead.</source>
        <translation>Đặt người học vào một tình huống.</translation>
    </message>
    <message>
        <source>This has no picture.</source>
        <translation>Chỗ này chưa có hình.</translation>
    </message>
    <message>
        <source>People who cannot read choose by pictures: add one.</source>
        <translation>Người không biết đọc chọn theo hình: thêm một hình.</translation>
    </message>
    <message>
        <source>This is one more statement that is false.</source>
        <translation>Lại thêm một câu nói sai.</translation>
    </message>
    <message>
        <source>Make it true, or ask what to do.</source>
        <translation>Sửa thành câu đúng, hoặc hỏi nên làm gì.</translation>
    </message>
    <message>
        <source>Somebody who only guesses passes the lesson too often: {chance}.</source>
        <translation>Người chỉ đoán mò cũng qua bài nhiều quá: {chance}.</translation>
    </message>
    <message>
        <source>Make the answers alike in length and tone.</source>
        <translation>Viết các câu trả lời dài ngắn và giọng điệu như nhau.</translation>
    </message>
    <message>
        <source>Slowly, the lesson takes {minutes} minutes; five to ten are good.</source>
        <translation>Học chậm thì bài mất {minutes} phút; năm đến mười phút là vừa.</translation>
    </message>
    <message>
        <source>Shorten it, or teach more.</source>
        <translation>Bớt đi, hoặc thêm vào.</translation>
    </message>
    <message>
        <source>A lesson is named twice.</source>
        <translation>Một bài được ghi hai lần.</translation>
    </message>
    <message>
        <source>The lesson cannot require itself.</source>
        <translation>Bài không thể cần chính nó.</translation>
    </message>
    <message>
        <source>The lessons require each other in a circle.</source>
        <translation>Các bài cần nhau thành vòng tròn.</translation>
    </message>
    <message>
        <source>The lesson {name} does not exist.</source>
        <translation>Không có bài {name}.</translation>
    </message>
    <message>
        <source>Choose another lesson, or remove it.</source>
        <translation>Chọn bài khác, hoặc bỏ đi.</translation>
    </message>
    <message>
        <source>Whether the lesson {name} is on the kiosk is not known.</source>
        <translation>Chưa rõ trên máy có bài {name} không.</translation>
    </message>
    <message>
        <source>Check the name of the lesson.</source>
        <translation>Kiểm lại tên bài.</translation>
    </message>
    <message>
        <source>The check says: {message}</source>
        <translation>Máy kiểm tra báo: {message}</translation>
    </message>
    <message>
        <source>In its own words: {cure}</source>
        <translation>Nguyên văn: {cure}</translation>
    </message>
    <message>
        <source>Question with answers</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>Call or chat</source>
        <translation>Gọi điện hoặc nhắn tin</translation>
    </message>
    <message>
        <source>Word to type</source>
        <translation>Điền từ</translation>
    </message>
    <message>
        <source>Find the signs</source>
        <translation>Tìm chỗ đáng ngờ</translation>
    </message>
    <message>
        <source>Pairs to join</source>
        <translation>Nối cặp</translation>
    </message>
    <message>
        <source>Things in order</source>
        <translation>Xếp theo thứ tự</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Practice phone</source>
        <translation>Điện thoại tập</translation>
    </message>
    <message>
        <source>Things in groups</source>
        <translation>Xếp vào nhóm</translation>
    </message>
    <message>
        <source>Exercise for the fingers</source>
        <translation>Tập tay</translation>
    </message>
    <message>
        <source>Typing exercise</source>
        <translation>Tập gõ chữ</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Phim</translation>
    </message>
    <message>
        <source>The lesson</source>
        <translation>Bài học</translation>
    </message>
    <message>
        <source>The pack</source>
        <translation>Gói bài</translation>
    </message>
    <message>
        <source>A fact</source>
        <translation>Một số liệu</translation>
    </message>
    <message>
        <source>Other spellings that count</source>
        <translation>Cách viết khác cũng đúng</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Cách viết</translation>
    </message>
    <message>
        <source>The right word</source>
        <translation>Từ đúng</translation>
    </message>
    <message>
        <source>Place in the picture</source>
        <translation>Vùng trong hình</translation>
    </message>
    <message>
        <source>Who is calling</source>
        <translation>Ai gọi</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Các lời chữ</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Lời chữ</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Ngày kiểm</translation>
    </message>
    <message>
        <source>What one can answer</source>
        <translation>Các câu trả lời</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Câu trả lời</translation>
    </message>
    <message>
        <source>Why it is unwise</source>
        <translation>Vì sao không nên</translation>
    </message>
    <message>
        <source>Number of the lesson</source>
        <translation>Số của bài</translation>
    </message>
    <message>
        <source>Areas of DigComp</source>
        <translation>Mục theo DigComp</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Hướng</translation>
    </message>
    <message>
        <source>Second when it ends</source>
        <translation>Giây kết thúc</translation>
    </message>
    <message>
        <source>The accents must be right</source>
        <translation>Dấu phải đúng</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Các động tác</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Động tác</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Lời giải thích</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Các số liệu</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Place in the programme</source>
        <translation>Vị trí trong chương trình</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Động tác</translation>
    </message>
    <message>
        <source>What one learns</source>
        <translation>Học được gì</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Các nhóm</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Tên nhóm</translation>
    </message>
    <message>
        <source>Always show the next key</source>
        <translation>Luôn chỉ phím tiếp theo</translation>
    </message>
    <message>
        <source>Ends the call</source>
        <translation>Kết thúc cuộc gọi</translation>
    </message>
    <message>
        <source>Height of the picture</source>
        <translation>Chiều cao hình</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Gợi ý</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Lời chỉ dẫn</translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation>Tên trong tệp</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Các thứ</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Thứ</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Thuộc nhóm</translation>
    </message>
    <message>
        <source>Name of the thing</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>Tên chỗ này</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Các ngôn ngữ</translation>
    </message>
    <message>
        <source>Text or voice</source>
        <translation>Chữ hay tiếng</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Bên trái</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Giấy phép</translation>
    </message>
    <message>
        <source>Line of the message</source>
        <translation>Dòng của tin nhắn</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Các dòng</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Make of the phone</source>
        <translation>Kiểu điện thoại</translation>
    </message>
    <message>
        <source>Way of typing</source>
        <translation>Cách gõ</translation>
    </message>
    <message>
        <source>Oldest program</source>
        <translation>Chương trình cũ nhất dùng được</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Số phút</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Areas of Decree 224</source>
        <translation>Mục theo Nghị định 224</translation>
    </message>
    <message>
        <source>Course of the conversation</source>
        <translation>Diễn biến cuộc nói chuyện</translation>
    </message>
    <message>
        <source>Part of the conversation</source>
        <translation>Đoạn nói chuyện</translation>
    </message>
    <message>
        <source>How it ends</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>What the other one says</source>
        <translation>Lời người kia</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Các câu trả lời</translation>
    </message>
    <message>
        <source>Why this one is not right</source>
        <translation>Vì sao câu này chưa đúng</translation>
    </message>
    <message>
        <source>Right answer</source>
        <translation>Câu đúng</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Các cặp</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Cặp</translation>
    </message>
    <message>
        <source>When it is done</source>
        <translation>Khi nào xong</translation>
    </message>
    <message>
        <source>The errand</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>Hints on the screens</source>
        <translation>Gợi ý trên màn hình</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Mạng</translation>
    </message>
    <message>
        <source>The way that is shown</source>
        <translation>Đường chỉ dẫn</translation>
    </message>
    <message>
        <source>First screen</source>
        <translation>Màn hình đầu tiên</translation>
    </message>
    <message>
        <source>What the phone remembers</source>
        <translation>Những điều điện thoại nhớ</translation>
    </message>
    <message>
        <source>The second time</source>
        <translation>Lần thứ hai</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Hình</translation>
    </message>
    <message>
        <source>Picture in the list of lessons</source>
        <translation>Hình trong danh sách bài</translation>
    </message>
    <message>
        <source>Picture on the card to take home</source>
        <translation>Hình trên thẻ mang về</translation>
    </message>
    <message>
        <source>Praise at the end</source>
        <translation>Lời khen khi xong</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Nơi phát hành</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Areas of Decision 757</source>
        <translation>Mục theo Quyết định 757</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>Lessons to learn before</source>
        <translation>Bài cần học trước</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Bài</translation>
    </message>
    <message>
        <source>To be checked again by</source>
        <translation>Phải kiểm lại trước</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Bên phải</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Thứ hiện ra</translation>
    </message>
    <message>
        <source>Screens of the phone</source>
        <translation>Các màn hình điện thoại</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Người gửi</translation>
    </message>
    <message>
        <source>Sentence with a gap</source>
        <translation>Câu có chỗ trống</translation>
    </message>
    <message>
        <source>Several answers are right</source>
        <translation>Nhiều câu trả lời đúng</translation>
    </message>
    <message>
        <source>In a new order each time</source>
        <translation>Mỗi lần đổi thứ tự</translation>
    </message>
    <message>
        <source>Warning sign</source>
        <translation>Dấu hiệu lừa đảo</translation>
    </message>
    <message>
        <source>Skill that it shows</source>
        <translation>Kỹ năng được tập</translation>
    </message>
    <message>
        <source>What one can do afterwards</source>
        <translation>Học xong làm được gì</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Kỹ năng</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Captions are read aloud</source>
        <translation>Đọc to lời chữ</translation>
    </message>
    <message>
        <source>Places to touch</source>
        <translation>Các chỗ để chạm</translation>
    </message>
    <message>
        <source>Place to touch</source>
        <translation>Chỗ để chạm</translation>
    </message>
    <message>
        <source>To be found</source>
        <translation>Chỗ cần tìm</translation>
    </message>
    <message>
        <source>Second when it begins</source>
        <translation>Giây bắt đầu</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Card to take home</source>
        <translation>Thẻ mang về</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Goes on with</source>
        <translation>Dẫn tới</translation>
    </message>
    <message>
        <source>True or false</source>
        <translation>Đúng hay sai</translation>
    </message>
    <message>
        <source>What to type</source>
        <translation>Chữ để gõ</translation>
    </message>
    <message>
        <source>Month of the last change</source>
        <translation>Tháng sửa gần nhất</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>Why one does it</source>
        <translation>Vì sao cần làm</translation>
    </message>
    <message>
        <source>Width of the picture</source>
        <translation>Chiều rộng hình</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Xuống dưới</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>Sang trái</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>Sang phải</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Lên trên</translation>
    </message>
    <message>
        <source>Badly: money or data are gone</source>
        <translation>Xấu: mất tiền hoặc lộ thông tin</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Tốt</translation>
    </message>
    <message>
        <source>A call</source>
        <translation>Cuộc gọi</translation>
    </message>
    <message>
        <source>A chat</source>
        <translation>Nhắn tin</translation>
    </message>
    <message>
        <source>Two touches</source>
        <translation>Chạm hai lần</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Kéo</translation>
    </message>
    <message>
        <source>Touch and hold</source>
        <translation>Chạm và giữ</translation>
    </message>
    <message>
        <source>Two fingers apart</source>
        <translation>Tách hai ngón</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Cuộn</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Vuốt</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Chạm</translation>
    </message>
    <message>
        <source>The sender</source>
        <translation>Người gửi</translation>
    </message>
    <message>
        <source>Arrow and circle</source>
        <translation>Mũi tên và vòng tròn</translation>
    </message>
    <message>
        <source>No keys, swipe from the edge</source>
        <translation>Không phím, vuốt từ cạnh</translation>
    </message>
    <message>
        <source>Triangle, circle and square</source>
        <translation>Tam giác, vòng tròn, hình vuông</translation>
    </message>
    <message>
        <source>Keys for the marks</source>
        <translation>Phím dấu</translation>
    </message>
    <message>
        <source>Understanding digital change</source>
        <translation>Hiểu về chuyển đổi số</translation>
    </message>
    <message>
        <source>Safe online</source>
        <translation>An toàn trên mạng</translation>
    </message>
    <message>
        <source>Digital services</source>
        <translation>Dịch vụ số</translation>
    </message>
    <message>
        <source>Digital skills</source>
        <translation>Kỹ năng số</translation>
    </message>
    <message>
        <source>The errand has no part “{name}” any more.</source>
        <translation>Việc này không còn phần “{name}”.</translation>
    </message>
    <message>
        <source>Choose a screen again; somebody may have changed the file.</source>
        <translation>Chọn lại màn hình; có thể ai đó đã sửa tệp.</translation>
    </message>
    <message>
        <source>This errand has {most} screens, the most that an errand can have.</source>
        <translation>Việc này đã có {most} màn hình, không thêm được nữa.</translation>
    </message>
    <message>
        <source>Make a second errand of a part of it.</source>
        <translation>Tách bớt thành một việc thứ hai.</translation>
    </message>
    <message>
        <source>The errand begins on this screen, or the Home key leads to it.</source>
        <translation>Việc này bắt đầu ở màn hình này, hoặc phím Trang chính về đây.</translation>
    </message>
    <message>
        <source>Let the errand begin on another screen first.</source>
        <translation>Cho việc bắt đầu ở màn hình khác trước.</translation>
    </message>
    <message>
        <source>An errand needs at least two screens.</source>
        <translation>Một việc cần ít nhất hai màn hình.</translation>
    </message>
    <message>
        <source>Change the screen instead, or delete the whole step.</source>
        <translation>Sửa màn hình này, hoặc bỏ cả bước.</translation>
    </message>
    <message>
        <source>This screen has {most} parts, the most that a screen can have.</source>
        <translation>Màn hình này đã có {most} phần, không thêm được nữa.</translation>
    </message>
    <message>
        <source>Remove a part, or add another screen.</source>
        <translation>Bỏ bớt một phần, hoặc thêm màn hình khác.</translation>
    </message>
    <message>
        <source>Hỏi and ngã are easily confused here.</source>
        <translation>Ở đây hay nhầm dấu hỏi với dấu ngã.</translation>
    </message>
    <message>
        <source>The first letters of this word are easily confused.</source>
        <translation>Chữ đầu của từ này hay viết nhầm.</translation>
    </message>
    <message>
        <source>The end of this word is easily confused.</source>
        <translation>Cuối từ này hay viết nhầm.</translation>
    </message>
    <message>
        <source>In front of e, ê and i, one writes gh and ngh, otherwise g and ng.</source>
        <translation>Trước e, ê, i thì viết gh, ngh; còn lại viết g, ng.</translation>
    </message>
    <message>
        <source>A mark is missing or wrong.</source>
        <translation>Thiếu dấu hoặc sai dấu.</translation>
    </message>
    <message>
        <source>Another word is meant.</source>
        <translation>Có lẽ định viết từ khác.</translation>
    </message>
    <message>
        <source>The keys of the marks were not turned into a letter.</source>
        <translation>Phím bỏ dấu chưa thành chữ có dấu.</translation>
    </message>
    <message>
        <source>The mark stands above the wrong letter.</source>
        <translation>Dấu đặt sai chữ.</translation>
    </message>
    <message>
        <source>There is no such word in Vietnamese.</source>
        <translation>Tiếng Việt không có từ này.</translation>
    </message>
    <message>
        <source>The word stands twice.</source>
        <translation>Từ này bị lặp.</translation>
    </message>
    <message>
        <source>There is a space too many or too few.</source>
        <translation>Thừa hoặc thiếu dấu cách.</translation>
    </message>
    <message>
        <source>The sentence ends without a full stop.</source>
        <translation>Câu chưa có dấu chấm.</translation>
    </message>
    <message>
        <source>The file {file} could not be written: {detail}.</source>
        <translation>Không ghi được tệp {file}: {detail}.</translation>
    </message>
    <message>
        <source>Check the disk and its free space.</source>
        <translation>Mời kiểm tra ổ đĩa và chỗ trống.</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n tháng</numerusform>
        </translation>
    </message>
    <message>
        <source>No day of review</source>
        <translation>Chưa có ngày xem lại</translation>
    </message>
    <message>
        <source>Was to be checked by {day}</source>
        <translation>Đã quá hạn xem lại {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>còn %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>Check again by {day} · {left}</source>
        <translation>Xem lại trước {day} · {left}</translation>
    </message>
    <message>
        <source>Made by us</source>
        <translation>Tự chụp, tự vẽ</translation>
    </message>
    <message>
        <source>Its maker allows it</source>
        <translation>Người làm ra cho phép</translation>
    </message>
    <message>
        <source>Free licence</source>
        <translation>Giấy phép tự do</translation>
    </message>
    <message>
        <source>The lesson {lesson} has no such step any more.</source>
        <translation>Bài {lesson} không còn bước đó.</translation>
    </message>
    <message>
        <source>Open the list again and choose another step.</source>
        <translation>Mở lại danh sách và chọn bước khác.</translation>
    </message>
    <message>
        <source>More than one USB stick is plugged in.</source>
        <translation>Đang cắm hơn một USB.</translation>
    </message>
    <message>
        <source>No USB stick is plugged in.</source>
        <translation>Chưa cắm USB.</translation>
    </message>
    <message>
        <source>Plug in one stick, then touch the button again.</source>
        <translation>Hãy cắm một USB rồi chạm lại nút.</translation>
    </message>
    <message>
        <source>This lesson has nothing that another program knows.</source>
        <translation>Bài này chưa có gì mà chương trình khác đọc được.</translation>
    </message>
    <message>
        <source>Practice phones stay in this program. Add a question first.</source>
        <translation>Điện thoại tập chỉ có ở chương trình này. Thêm một câu hỏi trước đã.</translation>
    </message>
    <message>
        <source>Too quiet</source>
        <translation>Nhỏ quá</translation>
    </message>
    <message>
        <source>Just right</source>
        <translation>Vừa</translation>
    </message>
    <message>
        <source>Too loud</source>
        <translation>To quá</translation>
    </message>
    <message>
        <source>The sound is good</source>
        <translation>Tiếng vừa đủ</translation>
    </message>
</context>
<context>
    <name>StudioTopBar</name>
    <message>
        <source>Change the title: %1</source>
        <translation>Sửa tên bài: %1</translation>
    </message>
    <message>
        <source>Title of the lesson</source>
        <translation>Tên bài</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Làm lại</translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message>
        <source>Almost ready</source>
        <translation>Sắp xong</translation>
    </message>
    <message>
        <source>Look over the settings</source>
        <translation>Xem lại cài đặt</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Xong</translation>
    </message>
</context>
<context>
    <name>SwitchElement</name>
    <message>
        <source>On</source>
        <translation>Đang bật</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Đang tắt</translation>
    </message>
</context>
<context>
    <name>SyncFoot</name>
    <message>
        <source>Stopping…</source>
        <translation>Đang dừng…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Importing receipts…</source>
        <translation>Đang nhận biên nhận…</translation>
    </message>
    <message>
        <source>Import receipts</source>
        <translation>Nhận biên nhận</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Other stick</source>
        <translation>USB khác</translation>
    </message>
    <message>
        <source>Back up to USB</source>
        <translation>Sao lưu ra USB</translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>Other…</source>
        <translation>Khác…</translation>
    </message>
</context>
<context>
    <name>TakenColumn</name>
    <message numerus="yes">
        <source>%n question(s) can be imported</source>
        <translation>
            <numerusform>%n câu nhập được</numerusform>
        </translation>
    </message>
    <message>
        <source>No question can be imported yet</source>
        <translation>Chưa câu nào nhập được</translation>
    </message>
</context>
<context>
    <name>TappingPlayground</name>
    <message>
        <source>Ripe fruit %1</source>
        <translation>Quả chín thứ %1</translation>
    </message>
</context>
<context>
    <name>TaskControls</name>
    <message>
        <source>Now follow along</source>
        <translation>Sang Làm theo</translation>
    </message>
    <message>
        <source>Now on my own</source>
        <translation>Sang Tự làm</translation>
    </message>
    <message>
        <source>Now a different way</source>
        <translation>Sang Làm khác đi</translation>
    </message>
    <message>
        <source>On my own once more</source>
        <translation>Tự làm lại một lần</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Chạy tiếp</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Lùi lại</translation>
    </message>
    <message>
        <source>Watch again</source>
        <translation>Xem lại</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Làm lại</translation>
    </message>
</context>
<context>
    <name>TextCard</name>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1/%2 words</source>
        <translation>%1/%2 từ</translation>
    </message>
</context>
<context>
    <name>TileElement</name>
    <message>
        <source>On</source>
        <translation>Đang bật</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Đang tắt</translation>
    </message>
</context>
<context>
    <name>TitleBar</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>people present</source>
        <translation>người có mặt</translation>
    </message>
    <message>
        <source>women</source>
        <translation>nữ</translation>
    </message>
    <message>
        <source>60 or older</source>
        <translation>từ 60 tuổi trở lên</translation>
    </message>
    <message>
        <source>tasks done alone</source>
        <translation>việc tự làm được</translation>
    </message>
    <message>
        <source>A shared turn</source>
        <translation>Học chung một lượt</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} và {last}</translation>
    </message>
    <message>
        <source>A guest</source>
        <translation>Khách</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Cho vào học</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>Đã giúp xong</translation>
    </message>
    <message>
        <source>forgot the three pictures</source>
        <translation>quên ba hình</translation>
    </message>
    <message>
        <source>wants to keep the progress</source>
        <translation>muốn lưu tiến độ</translation>
    </message>
    <message>
        <source>called in the lesson “{title}”</source>
        <translation>nhờ giúp ở bài “{title}”</translation>
    </message>
    <message>
        <source>called for help</source>
        <translation>nhờ giúp</translation>
    </message>
    <message>
        <source>Attendance, the queue and the calls for help begin with the session.</source>
        <translation>Điểm danh, thứ tự lượt học và lời nhờ giúp bắt đầu cùng buổi học.</translation>
    </message>
    <message>
        <source>{waiting} waiting</source>
        <translation>{waiting} lượt đợi</translation>
    </message>
    <message>
        <source>{number} people</source>
        <translation>{number} người</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 người</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>End the session</source>
        <translation>Kết thúc buổi</translation>
    </message>
    <message>
        <source>Next turns</source>
        <translation>Lượt tiếp theo</translation>
    </message>
    <message>
        <source>Nobody is waiting. Whoever is marked as present joins the queue.</source>
        <translation>Chưa có ai đợi. Ai được ghi có mặt sẽ vào danh sách này.</translation>
    </message>
</context>
<context>
    <name>ToolColumn</name>
    <message>
        <source>Add a screen</source>
        <translation>Thêm màn hình</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Loại khác…</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Digital learning station</source>
        <translation>Trạm học số</translation>
    </message>
    <message>
        <source>Digital learning station · %1</source>
        <translation>Trạm học số · %1</translation>
    </message>
    <message>
        <source>Home screen</source>
        <translation>Về trang đầu</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Chữ to hơn</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Chữ trắng nền đen</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Đọc to</translation>
    </message>
    <message>
        <source>Hear again, louder or quieter</source>
        <translation>Nghe lại, to hơn hoặc nhỏ hơn</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>Đổi ngôn ngữ</translation>
    </message>
    <message>
        <source>This kiosk has no sound</source>
        <translation>Máy chưa có tiếng</translation>
    </message>
    <message>
        <source>Ask for help</source>
        <translation>Nhờ giúp</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Kết thúc</translation>
    </message>
</context>
<context>
    <name>TouchGymActivity</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Tap to do it for me</source>
        <translation>Chạm để làm thay</translation>
    </message>
</context>
<context>
    <name>TouchPanel</name>
    <message>
        <source>Text of the element</source>
        <translation>Chữ ở chỗ này</translation>
    </message>
    <message>
        <source>Text of the element the second time</source>
        <translation>Chữ ở chỗ này lần sau</translation>
    </message>
    <message>
        <source>Touch “%1”</source>
        <translation>Chạm “%1”</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>As above</source>
        <translation>Như trên</translation>
    </message>
    <message>
        <source>Instruction, spoken when asked for help</source>
        <translation>Lời chỉ, máy nói khi hỏi cách làm</translation>
    </message>
    <message>
        <source>The phone explains</source>
        <translation>Máy nói</translation>
    </message>
    <message>
        <source>The phone replies</source>
        <translation>Máy trả lời</translation>
    </message>
    <message>
        <source>Choose the next screen, or add one on the right.</source>
        <translation>Chọn màn hình sau, hoặc thêm màn hình mới ở bên phải.</translation>
    </message>
    <message>
        <source>A touch does nothing: it can only be read.</source>
        <translation>Chạm vào không ra gì: chỗ này chỉ để đọc.</translation>
    </message>
    <message>
        <source>The right touches stay as above; here only the look differs.</source>
        <translation>Chỗ chạm đúng vẫn như trên; ở đây chỉ đổi cách nhìn.</translation>
    </message>
    <message>
        <source>To be typed</source>
        <translation>Cần gõ</translation>
    </message>
    <message>
        <source>Choose the next screen</source>
        <translation>Chọn màn hình sau</translation>
    </message>
    <message>
        <source>In real life it gives data away</source>
        <translation>Ngoài đời lộ thông tin</translation>
    </message>
    <message>
        <source>Data gone</source>
        <translation>Lộ thông tin</translation>
    </message>
    <message>
        <source>In real life it costs money</source>
        <translation>Ngoài đời mất tiền</translation>
    </message>
    <message>
        <source>Money gone</source>
        <translation>Mất tiền</translation>
    </message>
</context>
<context>
    <name>TouchTest</name>
    <message>
        <source>Slide one finger over every cell. Left: %1</source>
        <translation>Dùng một ngón tay lướt qua mọi ô. Còn lại: %1</translation>
    </message>
    <message>
        <source>Test stopped; it has not judged the screen. Press “Try again” and slide over every cell.</source>
        <translation>Đã dừng, chưa kết luận gì về màn hình. Bấm “Thử lại” rồi lướt qua mọi ô.</translation>
    </message>
    <message>
        <source>Every cell responds.</source>
        <translation>Mọi ô đều nhận chạm.</translation>
    </message>
    <message>
        <source>Cells with a cross did not respond: %1.</source>
        <translation>Ô có dấu chéo là ô không nhận chạm: %1 ô.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
</context>
<context>
    <name>Turn</name>
    <message>
        <source>Please come, the next person</source>
        <translation>Mời {addr} tiếp theo</translation>
    </message>
    <message>
        <source>Please come, {names}</source>
        <translation>Mời {names}</translation>
    </message>
    <message>
        <source>That is me · Begin</source>
        <translation>Đúng là tôi · Bắt đầu</translation>
    </message>
    <message>
        <source>I am {names} · Begin</source>
        <translation>Tôi là {names} · Bắt đầu</translation>
    </message>
    <message>
        <source>We are {names} · Begin</source>
        <translation>Chúng tôi là {names} · Bắt đầu</translation>
    </message>
    <message>
        <source>Not here yet · Next person</source>
        <translation>Chưa tới · Người sau</translation>
    </message>
    <message>
        <source>{names}: not here yet · Next person</source>
        <translation>{names} chưa tới · Người sau</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} và {last}</translation>
    </message>
</context>
<context>
    <name>TurnScreen</name>
    <message>
        <source>Learn without a name</source>
        <translation>Học không cần tên</translation>
    </message>
    <message>
        <source>I have a name here</source>
        <translation>Tôi đã có tên</translation>
    </message>
</context>
<context>
    <name>TypingSheet</name>
    <message>
        <source>Input method: %1</source>
        <translation>Kiểu gõ: %1</translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message>
        <source>Interrupted: %1</source>
        <translation>Đang dạy dở: %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Dạy tiếp</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Kết thúc bài này</translation>
    </message>
</context>
<context>
    <name>UsbFoot</name>
    <message>
        <source>Stopping…</source>
        <translation>Đang dừng…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Xem lại</translation>
    </message>
</context>
<context>
    <name>UsbPage</name>
    <message>
        <source>Other stick</source>
        <translation>USB khác</translation>
    </message>
</context>
<context>
    <name>UsbQuestion</name>
    <message>
        <source>Is it now %1?</source>
        <translation>Bây giờ là %1 phải không?</translation>
    </message>
    <message>
        <source>Use packs whose signature has expired?</source>
        <translation>Dùng gói có chữ ký đã hết hạn?</translation>
    </message>
    <message>
        <source>The clock is far ahead of every date this kiosk has seen. If you confirm a wrong time, packs are refused for years.</source>
        <translation>Đồng hồ chạy trước rất xa so với mọi ngày trạm từng biết. Nếu đồng hồ sai mà vẫn xác nhận, gói bài học sẽ bị từ chối trong nhiều năm.</translation>
    </message>
    <message>
        <source>No, it is wrong</source>
        <translation>Không, giờ sai</translation>
    </message>
    <message>
        <source>No, leave it</source>
        <translation>Không, để nguyên</translation>
    </message>
    <message>
        <source>Yes, that is right</source>
        <translation>Đúng rồi</translation>
    </message>
    <message>
        <source>Use them anyway</source>
        <translation>Vẫn dùng</translation>
    </message>
</context>
<context>
    <name>Use</name>
    <message numerus="yes">
        <source>%n place(s) still to do</source>
        <translation>
            <numerusform>Còn %n chỗ chưa xong</numerusform>
        </translation>
    </message>
    <message>
        <source>The lesson is in use</source>
        <translation>Bài đã được đưa vào dùng</translation>
    </message>
    <message>
        <source>The lesson is out of use</source>
        <translation>Bài đã thôi dùng</translation>
    </message>
    <message>
        <source>The lessons are on the stick</source>
        <translation>Đã chép bài ra USB</translation>
    </message>
    <message>
        <source>The questions are on the stick</source>
        <translation>Câu hỏi đã ở trong USB</translation>
    </message>
    <message>
        <source>Put the lesson into use?</source>
        <translation>Đưa bài vào dùng?</translation>
    </message>
    <message>
        <source>Take the lesson out of use?</source>
        <translation>Thôi dùng bài này?</translation>
    </message>
    <message>
        <source>Copy the commune&apos;s lessons to a stick</source>
        <translation>Chép bài của xã ra USB</translation>
    </message>
    <message>
        <source>Copy the questions for another program?</source>
        <translation>Chép câu hỏi cho chương trình khác?</translation>
    </message>
    <message>
        <source>Put into use</source>
        <translation>Đưa vào dùng</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>Thôi dùng</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Chép</translation>
    </message>
    <message>
        <source>Plug in a USB stick.</source>
        <translation>Cắm USB vào máy.</translation>
    </message>
    <message>
        <source>Everything that is in use is copied, marked “Lesson of the commune”.</source>
        <translation>Mọi bài đang dùng đều được chép, có ghi “Bài của xã”.</translation>
    </message>
    <message>
        <source>A kiosk that trusts this commune takes the lessons from the stick.</source>
        <translation>Trạm nào tin xã này thì nhận bài từ USB.</translation>
    </message>
    <message>
        <source>The questions are written for Moodle, as GIFT text and as QTI 3.0.</source>
        <translation>Câu hỏi được ghi cho Moodle, dạng GIFT và dạng QTI 3.0.</translation>
    </message>
    <message>
        <source>Practice phones stay here: other programs do not know them.</source>
        <translation>Điện thoại tập ở lại đây: chương trình khác không có.</translation>
    </message>
    <message>
        <source>Residents no longer find this lesson. It stays here as a draft.</source>
        <translation>Bà con không thấy bài này nữa. Bài vẫn còn ở đây, là bản nháp.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n bước</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>khoảng %n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Residents find the lesson on this kiosk: {steps}, {minutes}.</source>
        <translation>Bà con thấy bài trên trạm này: {steps}, {minutes}.</translation>
    </message>
    <message>
        <source>It is marked “Lesson of the commune” and signed by {commune}.</source>
        <translation>Bài ghi “Bài của xã”, do {commune} ký.</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) without a voice: residents see them, but hear nothing.</source>
        <translation>
            <numerusform>Còn %n câu chưa ghi giọng: bà con chỉ thấy chữ, không nghe được.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lesson: {finding}</source>
        <translation>Bìa bài: {finding}</translation>
    </message>
    <message>
        <source>Step {number}: {finding}</source>
        <translation>Bước {number}: {finding}</translation>
    </message>
    <message>
        <source>The first time, they compare the commune&apos;s key by telephone:</source>
        <translation>Lần đầu, họ gọi điện cho mình để so khóa của xã:</translation>
    </message>
    <message numerus="yes">
        <source>%n other lesson(s) in use stay as they are.</source>
        <translation>
            <numerusform>%n bài khác đang dùng vẫn giữ nguyên.</numerusform>
        </translation>
    </message>
    <message>
        <source>Residents find it first in its subject, at once.</source>
        <translation>Bà con học được ngay: bài đứng đầu danh sách của chủ đề.</translation>
    </message>
    <message>
        <source>For other kiosks: copy the lessons to a stick on the shelf.</source>
        <translation>Cho trạm khác: chép bài ra USB ở trang Bài của xã.</translation>
    </message>
    <message>
        <source>You can pull out the stick {stick} now.</source>
        <translation>Có thể rút USB {stick} ra.</translation>
    </message>
    <message>
        <source>On the other kiosk, a technician loads it from the stick.</source>
        <translation>Ở trạm kia, kỹ thuật viên nạp bài từ USB.</translation>
    </message>
    <message>
        <source>Questions and pages in each file: {counts}.</source>
        <translation>Số câu hỏi và trang trong mỗi tệp: {counts}.</translation>
    </message>
    <message>
        <source>They are in the folder {folder}.</source>
        <translation>Các tệp nằm trong thư mục {folder}.</translation>
    </message>
    <message>
        <source>You can put it into use again at any time.</source>
        <translation>Lúc nào cũng có thể đưa vào dùng lại.</translation>
    </message>
</context>
<context>
    <name>UseSheet</name>
    <message>
        <source>Stopping…</source>
        <translation>Đang dừng…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Tốt rồi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Sửa</translation>
    </message>
</context>
<context>
    <name>VersionCard</name>
    <message>
        <source>The picture above is the version of %1. Nothing is lost: taking it again can be taken back.</source>
        <translation>Hình trên là bản %1. Không mất gì: lấy về rồi vẫn hoàn tác được.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Take this version</source>
        <translation>Lấy bản này</translation>
    </message>
</context>
<context>
    <name>VersionSheet</name>
    <message>
        <source>Earlier versions</source>
        <translation>Các bản đã lưu</translation>
    </message>
    <message>
        <source>Touch a version to look at it.</source>
        <translation>Chạm vào một bản để xem lại.</translation>
    </message>
</context>
<context>
    <name>VideoActivity</name>
    <message>
        <source>The film cannot be shown here. The picture shows what it is about.</source>
        <translation>Máy này không chiếu được phim. Bức hình cho biết phim nói gì.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Play the film</source>
        <translation>Xem phim</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Xem từ đầu</translation>
    </message>
</context>
<context>
    <name>ViewFoot</name>
    <message>
        <source>Back</source>
        <translation>Trở lại</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Found: {found} · to listen to: {doubtful} · missing: {missing}</source>
        <translation>Tìm thấy {found} câu · cần nghe lại {doubtful} câu · thiếu {missing} câu</translation>
    </message>
    <message>
        <source>Plug in the stick with the recordings of the phone.</source>
        <translation>Cắm USB có bản ghi từ điện thoại.</translation>
    </message>
    <message>
        <source>The recording is being cut at its pauses: {percent} %</source>
        <translation>Đang cắt bản ghi ở các chỗ nghỉ: {percent} %</translation>
    </message>
    <message>
        <source>The stick is being read…</source>
        <translation>Đang đọc USB…</translation>
    </message>
    <message>
        <source>There is no recording on the stick {name}.</source>
        <translation>USB {name} không có bản ghi âm nào.</translation>
    </message>
    <message>
        <source>Choose the recording in which this lesson is read, sentence by sentence.</source>
        <translation>Chọn bản ghi đã đọc bài này, lần lượt từng câu.</translation>
    </message>
    <message>
        <source>The room is loud. Read in a quiet place, close to the phone.</source>
        <translation>Chỗ ghi ồn quá. Ghi lại ở chỗ yên, để điện thoại gần miệng.</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n sentence(s)</source>
        <translation>
            <numerusform>Giữ %n câu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbered file(s)</source>
        <translation>
            <numerusform>%n tệp đánh số</numerusform>
        </translation>
    </message>
    <message>
        <source>found</source>
        <translation>tìm thấy</translation>
    </message>
    <message>
        <source>doubtful: listen to it</source>
        <translation>chưa chắc, nên nghe lại</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>thiếu</translation>
    </message>
    <message>
        <source>recorded before</source>
        <translation>đã ghi từ trước</translation>
    </message>
    <message>
        <source>agreed on {day}</source>
        <translation>đồng ý ngày {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) recorded</source>
        <translation>
            <numerusform>đã ghi %n câu</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the voice of {name}?</source>
        <translation>Xóa giọng của {name}?</translation>
    </message>
    <message>
        <source>Nothing was recorded. The name is deleted.</source>
        <translation>Chưa ghi câu nào. Tên sẽ bị xóa.</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n câu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n bài</numerusform>
        </translation>
    </message>
    <message>
        <source>{takes} in {lessons} are lost, and cannot be brought back. People no longer hear this voice on this machine.</source>
        <translation>Mất {takes} trong {lessons}, không lấy lại được. Người học trên máy này không còn nghe giọng ấy nữa.</translation>
    </message>
    <message>
        <source>The voice of {name} is being deleted…</source>
        <translation>Đang xóa giọng của {name}…</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) left</source>
        <translation>
            <numerusform>còn %n câu</numerusform>
        </translation>
    </message>
    <message>
        <source>all recorded</source>
        <translation>đã ghi hết</translation>
    </message>
    <message>
        <source>{place} · sentence {number} of {total}</source>
        <translation>{place} · câu {number} trên {total}</translation>
    </message>
    <message>
        <source>{language} · voice of {name}</source>
        <translation>{language} · giọng {name}</translation>
    </message>
    <message>
        <source>The voice is being put into use…</source>
        <translation>Đang đưa giọng vào dùng…</translation>
    </message>
    <message>
        <source>People hear this voice from now on.</source>
        <translation>Từ giờ bà con nghe được giọng này.</translation>
    </message>
    <message>
        <source>The voice goes with the lesson when it is put into use.</source>
        <translation>Giọng đi cùng bài khi đưa bài vào dùng.</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n giây</numerusform>
        </translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>Bước {number}</translation>
    </message>
    <message>
        <source>Take-home card</source>
        <translation>Thẻ mang về</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Đầu bài</translation>
    </message>
    <message>
        <source>listen to it</source>
        <translation>nên nghe lại</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>đã ghi</translation>
    </message>
    <message>
        <source>text changed</source>
        <translation>chữ đã đổi</translation>
    </message>
    <message>
        <source>left for later</source>
        <translation>để sau</translation>
    </message>
    <message>
        <source>Is this the right sentence?</source>
        <translation>Có đúng câu này không?</translation>
    </message>
    <message>
        <source>Listen to it, then go on or record it again.</source>
        <translation>Nghe lại, đúng thì sang câu sau, sai thì ghi lại.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Đã ghi</translation>
    </message>
    <message>
        <source>{seconds}, on {day}</source>
        <translation>dài {seconds}, ngày {day}</translation>
    </message>
    <message>
        <source>The text was changed</source>
        <translation>Câu chữ đã đổi</translation>
    </message>
    <message>
        <source>The old recording is not played any more. Record it again.</source>
        <translation>Bản ghi cũ không phát nữa. Mời ghi lại.</translation>
    </message>
    <message>
        <source>Left for later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>the commune</source>
        <translation>xã</translation>
    </message>
    <message>
        <source>Your voice reads the lessons on the learning kiosks of {place}, and your name is shown while it reads. The recordings stay on these kiosks and are used for nothing else. You can have them deleted at any time: tell whoever makes the lessons, who deletes your name with all your recordings.</source>
        <translation>Giọng của mình đọc các bài học trên trạm học số của {place}, khi đọc màn hình có ghi tên mình. Bản ghi chỉ ở trên các trạm này, không dùng vào việc gì khác. Lúc nào mình cũng có thể nhờ xóa: nói với người soạn bài, người ấy xóa tên và mọi bản ghi của mình.</translation>
    </message>
    <message>
        <source>Read this sentence calmly, at your own pace.</source>
        <translation>Mời đọc câu này, thong thả.</translation>
    </message>
    <message>
        <source>Say this sentence in {language}, calmly.</source>
        <translation>Nói câu này bằng {language}, thong thả.</translation>
    </message>
    <message>
        <source>{seconds} long</source>
        <translation>dài {seconds}</translation>
    </message>
</context>
<context>
    <name>VoiceHint</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>VoiceView</name>
    <message>
        <source>Own lessons</source>
        <translation>Bài của xã</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Record · %1</source>
        <translation>Ghi giọng · %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Đã lưu %1</translation>
    </message>
    <message>
        <source>I understand</source>
        <translation>Đã hiểu</translation>
    </message>
    <message>
        <source>Keep the voice</source>
        <translation>Giữ lại giọng</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Xóa</translation>
    </message>
</context>
<context>
    <name>VolumeControl</name>
    <message>
        <source>Sound: %1 of %2</source>
        <translation>Âm lượng: %1 trên %2</translation>
    </message>
    <message>
        <source>This kiosk has no sound</source>
        <translation>Máy chưa có tiếng</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Nhỏ hơn</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>To hơn</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
</context>
<context>
    <name>WhoScreen</name>
    <message>
        <source>%1. Change the hamlet</source>
        <translation>%1. Đổi thôn</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Đổi thôn</translation>
    </message>
    <message>
        <source>Hear again</source>
        <translation>Nghe lại</translation>
    </message>
    <message>
        <source>I do not see my name</source>
        <translation>Không thấy tên tôi</translation>
    </message>
    <message>
        <source>Learn without a name</source>
        <translation>Học không cần tên</translation>
    </message>
</context>
<context>
    <name>YearDigits</name>
    <message>
        <source>Year of birth: %1</source>
        <translation>Năm sinh: %1</translation>
    </message>
</context>
</TS>
