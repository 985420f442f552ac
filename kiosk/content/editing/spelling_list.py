"""Common slips of Vietnamese spelling: what is typed, what is meant, and why.

Rules: the words stand in lower case and in NFC; a slip is found as whole words in any case. A word that is right in
some other sense is not in the list.
"""

import re
from dataclasses import dataclass
from enum import Enum

from kiosk.domain.texts import MessageText, translatable


class SlipReason(Enum):
    """Why a text is probably misspelled; the value is a sentence for authors."""

    TONE = translatable("Studio", "Hỏi and ngã are easily confused here.")
    INITIAL = translatable("Studio", "The first letters of this word are easily confused.")
    ENDING = translatable("Studio", "The end of this word is easily confused.")
    GH = translatable("Studio", "In front of e, ê and i, one writes gh and ngh, otherwise g and ng.")
    MARK = translatable("Studio", "A mark is missing or wrong.")
    WORD = translatable("Studio", "Another word is meant.")
    TELEX = translatable("Studio", "The keys of the marks were not turned into a letter.")
    PLACE = translatable("Studio", "The mark stands above the wrong letter.")
    SYLLABLE = translatable("Studio", "There is no such word in Vietnamese.")
    TWICE = translatable("Studio", "The word stands twice.")
    SPACES = translatable("Studio", "There is a space too many or too few.")
    STOP = translatable("Studio", "The sentence ends without a full stop.")

    @property
    def sentence(self) -> MessageText:
        """The sentence for authors."""
        return MessageText(str(self.value))


@dataclass(frozen=True, slots=True)
class Slip:
    """A misspelled text and the right one."""

    wrong: str
    right: str
    reason: SlipReason


_PAIR = re.compile(r"\s*([^;=\n]+)=([^;\n]+)")
_WRITTEN = {
    SlipReason.TONE: """
        bão vệ=bảo vệ; bảo đãm=bảo đảm; đãm bảo=đảm bảo; bão hiểm=bảo hiểm; bảo hiễm=bảo hiểm; bão lãnh=bảo lãnh
        bõ qua=bỏ qua; xóa bõ=xóa bỏ; bõ vào=bỏ vào; cã hai=cả hai; tất cã=tất cả; cã nhà=cả nhà; cãm ơn=cảm ơn
        chia sẽ=chia sẻ; san sẽ=san sẻ; vui vẽ=vui vẻ; sạch sẻ=sạch sẽ; mạnh mẻ=mạnh mẽ; lặng lẻ=lặng lẽ; chổ=chỗ
        mổi người=mỗi người; mổi ngày=mỗi ngày; mổi lần=mỗi lần; mổi tháng=mỗi tháng; mổi khi=mỗi khi
        chuyễn tiền=chuyển tiền; chuyễn khoản=chuyển khoản; chuyển khoãn=chuyển khoản; tài khoãn=tài khoản
        củng như=cũng như; củng vậy=cũng vậy; củng được=cũng được; củng là=cũng là; củng có=cũng có; đả nhận=đã nhận
        đả gửi=đã gửi; đả có=đã có; đả được=đã được; đả làm=đã làm; dể dàng=dễ dàng; dể hiểu=dễ hiểu; dể làm=dễ làm
        dể nhớ=dễ nhớ; đường dẩn=đường dẫn; hướng dẩn=hướng dẫn; giã mạo=giả mạo; giã danh=giả danh
        giã dạng=giả dạng; giử=giữ; hổ trợ=hỗ trợ; sở hửu=sở hữu; hửu ích=hữu ích; hõi=hỏi; khõi=khỏi
        kiễm tra=kiểm tra; kỷ càng=kỹ càng; kỷ thuật=kỹ thuật; kỷ năng=kỹ năng; đọc kỷ=đọc kỹ; xem kỷ=xem kỹ
        nhớ kỷ=nhớ kỹ
        nghĩ kỷ=nghĩ kỹ; hỏi kỷ=hỏi kỹ; nghe kỷ=nghe kỹ; suy nghĩ kỷ=suy nghĩ kỹ
        lảng phí=lãng phí; lảnh đạo=lãnh đạo; lổi=lỗi; lừa đão=lừa đảo; mả số=mã số; mả otp=mã OTP
        mả độc=mã độc; mảnh liệt=mãnh liệt; mật khẫu=mật khẩu; mẩu đơn=mẫu đơn; biểu mẩu=biểu mẫu; mỡ khóa=mở khóa
        mỡ ứng dụng=mở ứng dụng; nghĩ ngơi=nghỉ ngơi; nghĩ hưu=nghỉ hưu; suy nghỉ=suy nghĩ; nghỉ rằng=nghĩ rằng
        nhửng=những; phãi=phải; quãn lý=quản lý; rãnh rỗi=rảnh rỗi; rũi ro=rủi ro; sẳn sàng=sẵn sàng; có sẳn=có sẵn
        sẻ được=sẽ được; sẻ gọi=sẽ gọi; sẻ nhận=sẽ nhận; sẻ có=sẽ có; sửa bò=sữa bò; sữa chữa=sửa chữa
        sữa lỗi=sửa lỗi; tiếp diển=tiếp diễn; trã lời=trả lời; trã tiền=trả tiền; vẩn còn=vẫn còn; vẩn chưa=vẫn chưa
        vẩn là=vẫn là; xả hội=xã hội; công an xả=công an xã; ở xả=ở xã; ủy ban xả=ủy ban xã; xin lổi=xin lỗi
        chuẫn bị=chuẩn bị; nữa giờ=nửa giờ; một nữa=một nửa; lần nửa=lần nữa; thêm nửa=thêm nữa
    """,
    SlipReason.INITIAL: """
        bắt trước=bắt chước; bổ xung=bổ sung; câu truyện=câu chuyện; nói truyện=nói chuyện; trò truyện=trò chuyện
        cất dấu=cất giấu; che dấu=che giấu; dấu kín=giấu kín; dấu diếm=giấu giếm; chân trọng=trân trọng
        công xuất=công suất; cọ sát=cọ xát; dao dịch=giao dịch; da đình=gia đình; dá cả=giá cả; dữ gìn=giữ gìn
        dữ kín=giữ kín; dữ bí mật=giữ bí mật; giữ liệu=dữ liệu; để giành=để dành; giành riêng=dành riêng
        giành dụm=dành dụm; tranh dành=tranh giành; dục giã=giục giã; thúc dục=thúc giục; xúi dục=xúi giục
        dấy tờ=giấy tờ; rấy tờ=giấy tờ; dõ ràng=rõ ràng; rõ dàng=rõ ràng; rõ giàng=rõ ràng; đề suất=đề xuất
        sản suất=sản xuất; suất sắc=xuất sắc; suất xứ=xuất xứ; lãi xuất=lãi suất; năng xuất=năng suất
        sơ xuất=sơ suất; xơ xuất=sơ suất; xác xuất=xác suất; hồ xơ=hồ sơ; xổ sách=sổ sách; kiểm xoát=kiểm soát
        soi sét=soi xét; xem sét=xem xét; sem lại=xem lại; sử lý=xử lý; sử phạt=xử phạt; xử dụng=sử dụng
        sác nhận=xác nhận; sác thực=xác thực; xắp xếp=sắp xếp; sắp sếp=sắp xếp; xắp tới=sắp tới; xẵn sàng=sẵn sàng
        xa thải=sa thải; xa sút=sa sút; xố điện thoại=số điện thoại; sóa=xóa; sin phép=xin phép; chánh xa=tránh xa
        trung cư=chung cư; trung thủy=chung thủy; chách nhiệm=trách nhiệm; trống lừa đảo=chống lừa đảo
        rành thời gian=dành thời gian; dảnh rỗi=rảnh rỗi; giảnh rỗi=rảnh rỗi; khuyên dăn=khuyên răn; rắc dối=rắc rối
        dắc rối=rắc rối
    """,
    SlipReason.ENDING: """
        căng cước=căn cước; ngâng hàng=ngân hàng; ngân hành=ngân hàng; nhắng tin=nhắn tin; tin nhắng=tin nhắn
        tin nhắm=tin nhắn; bàng phím=bàn phím; màng hình=màn hình; đơn giảng=đơn giản; an toàng=an toàn
        cẩn thậng=cẩn thận; bạng bè=bạn bè; thông tinh=thông tin; trực tiết=trực tiếp; chính sát=chính xác
        chính xát=chính xác; xác nhậng=xác nhận; điện thoạy=điện thoại; máy báy=máy bay; mặc khẩu=mật khẩu
        mậc khẩu=mật khẩu; bí mậc=bí mật; tắc máy=tắt máy; bậc máy=bật máy; bậc wi-fi=bật Wi-Fi; bậc đèn=bật đèn
        nút bất=nút bấm; vuốc=vuốt; chạm vàu=chạm vào; báu cáo=báo cáo; thông báu=thông báo; lừa đảu=lừa đảo
        đăng nhặp=đăng nhập; đăng nhật=đăng nhập; cập nhập=cập nhật; cập nhặt=cập nhật
    """,
    SlipReason.GH: """
        nghành=ngành; nghề ngiệp=nghề nghiệp; ngiêm=nghiêm; nge=nghe; ngỉ=nghỉ; ngĩ=nghĩ; ngề=nghề; gi nhớ=ghi nhớ
        gi lại=ghi lại; gi tên=ghi tên; gế=ghế; gê=ghê; nghuồn=nguồn; nghười=người; ghọi=gọi; ngèo=nghèo; nghon=ngon
    """,
    SlipReason.MARK: """
        nguời=người; đuợc=được; truớc=trước; nuớc=nước; thuờng=thường; đuờng=đường; huớng=hướng; muợn=mượn
        đuơng=đương; luợng=lượng; thuơng=thương; ngừoi=người; trứơc=trước; đựơc=được; đươc=được; ứng dung=ứng dụng
        sử dung=sử dụng; nội dụng=nội dung; nọi dung=nội dung; lợi dung=lợi dụng; tác dung=tác dụng; thủ tuc=thủ tục
        dịch vu=dịch vụ; giao dich=giao dịch; định dạnh=định danh; đinh danh=định danh; đăng nhâp=đăng nhập
        đằng nhập=đăng nhập; trực tuyên=trực tuyến; đương dẫn=đường dẫn; só điện thoại=số điện thoại
        mât khẩu=mật khẩu; mật khâu=mật khẩu; tài khoan=tài khoản; điên thoại=điện thoại; tin nhăn=tin nhắn
        chuyên khoản=chuyển khoản; ngân hang=ngân hàng; công an xa=công an xã; cảnh giac=cảnh giác
        man hình=màn hình; bàn phim=bàn phím; mang xã hội=mạng xã hội
    """,
    SlipReason.WORD: """
        chuẩn đoán=chẩn đoán; thăm quan=tham quan; vô hình chung=vô hình trung; tựu chung=tựu trung
        chín mùi=chín muồi; sát nhập=sáp nhập; khuyến mải=khuyến mãi; đọc giả=độc giả; khẳn định=khẳng định
        khẳng khái=khảng khái; sáng lạng=xán lạn; xáng lạn=xán lạn; xáng lạng=xán lạn; xuất ăn=suất ăn
        một xuất=một suất
    """,
}

SLIPS = tuple(
    Slip(wrong, right, reason) for reason, written in _WRITTEN.items() for wrong, right in _PAIR.findall(written)
)
