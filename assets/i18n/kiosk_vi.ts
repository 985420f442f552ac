<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
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
        <source>Touch here to begin</source>
        <translation>Chạm vào đây để bắt đầu</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>{Addr} chờ một chút nhé…</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>Đổi ngôn ngữ</translation>
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
    <name>DialogueSigns</name>
    <message>
        <source>Signs you have just met:</source>
        <translation>Dấu hiệu vừa gặp:</translation>
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
    <name>GymTapping</name>
    <message>
        <source>Ripe fruit %1</source>
        <translation>Quả chín thứ %1</translation>
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
        <source>Begin</source>
        <translation>Bắt đầu</translation>
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
    <name>LessonRow</name>
    <message>
        <source>Done by yourself</source>
        <translation>đã tự làm được</translation>
    </message>
    <message>
        <source>Done, practise more</source>
        <translation>đã xong, nên luyện thêm</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>đang học dở</translation>
    </message>
    <message>
        <source>New</source>
        <translation>bài mới</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 minutes · %2</source>
        <translation>%1 phút · %2</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Digital learning station</source>
        <translation>Trạm học số</translation>
    </message>
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
        <source>Please wait a moment, or go on by yourself.</source>
        <translation>{Addr} chờ một lát, hoặc cứ học tiếp.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Học tiếp</translation>
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
        <source>Start afresh</source>
        <translation>Bắt đầu lại</translation>
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
    <name>NoticeOverlay</name>
    <message>
        <source>Seconds left: %1</source>
        <translation>Còn %1 giây</translation>
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
    <name>PhoneAnswer</name>
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
    <name>PhoneArrows</name>
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
    <name>PhoneChips</name>
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
    <name>PhoneControls</name>
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
        <source>One step back</source>
        <translation>Lùi một bước</translation>
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
    <name>PhoneElement</name>
    <message>
        <source>Here</source>
        <translation>Ở đây</translation>
    </message>
</context>
<context>
    <name>PhoneHandle</name>
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
    <name>PhoneHeader</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>PhoneHero</name>
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
        <source>Digits and signs</source>
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
    <name>PhoneKeypad</name>
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
    <name>PhoneKeys</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ở đây</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Trang chính</translation>
    </message>
</context>
<context>
    <name>PhoneModes</name>
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
    <name>PhoneSlider</name>
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
    <name>PhoneStatus</name>
    <message>
        <source>PRACTICE</source>
        <translation>MÔ PHỎNG</translation>
    </message>
</context>
<context>
    <name>PhoneSwitch</name>
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
    <name>PhoneTile</name>
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
        <source>What would you like to learn today?</source>
        <translation>Hôm nay {addr} muốn học gì?</translation>
    </message>
    <message>
        <source>Touch one box. The kiosk reads it to you.</source>
        <translation>Chạm vào một ô. Máy sẽ đọc cho {addr} nghe.</translation>
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
        <source>Digits and signs</source>
        <translation>Chữ số và dấu câu</translation>
    </message>
    <message>
        <source>Way of typing: %1</source>
        <translation>Kiểu gõ: %1</translation>
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
    <name>VolumeControl</name>
    <message>
        <source>Sound: %1 of %2</source>
        <translation>Âm lượng: %1 trên %2</translation>
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
</TS>
