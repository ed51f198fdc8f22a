"""What synthetic declarations are made of. Every name says 示例 or is a general word; none is taken from life."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cost:
    """One part of what an activity costs: how many of *unit* at one of *prices* yuan each."""

    label: str
    unit: str
    prices: tuple[int, ...]
    per_person: bool = False
    """Whether it is paid for each person reached instead of for each unit of the activity."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of activity: what is counted, what it costs, how its quality is seen, whom it reaches."""

    counted: str
    """Ending of the quantity indicator: 场次."""
    counts: tuple[int, int]
    costs: tuple[Cost, ...]
    quality: str
    """Ending of the quality indicator, a rate."""
    people: str
    """Those who are reached and asked."""


@dataclass(frozen=True, slots=True)
class Duty:
    """What a department does, and the activities its money may go to, each with its kind."""

    slug: str
    department: str
    subject: str
    core: str
    """A word that ties the first activities together, as the items of one project are tied."""
    activities: tuple[tuple[str, str], ...]


KINDS = {
    "course": Kind(
        "场次",
        (4, 40),
        (
            Cost("授课费", "场", (1500, 2000, 2400, 3000)),
            Cost("场地租用费", "场", (600, 800, 1200)),
            Cost("资料印制费", "人", (25, 30, 45), per_person=True),
        ),
        "考核合格率",
        "参训人员",
    ),
    "event": Kind(
        "场次",
        (3, 24),
        (
            Cost("现场布置费", "场", (1800, 2600, 3500)),
            Cost("宣传品制作费", "份", (6, 8, 12), per_person=True),
        ),
        "活动按方案执行率",
        "到场群众",
    ),
    "patrol": Kind(
        "次数",
        (12, 240),
        (
            Cost("人员劳务费", "次", (150, 200, 260)),
            Cost("车辆使用费", "次", (80, 120, 160)),
        ),
        "发现问题整改率",
        "周边居民",
    ),
    "sample": Kind(
        "批次",
        (40, 600),
        (
            Cost("检测费", "批次", (180, 320, 450)),
            Cost("采样耗材费", "批次", (20, 35, 50)),
        ),
        "检测数据合格率",
        "被检单位人员",
    ),
    "upkeep": Kind(
        "台数",
        (20, 300),
        (
            Cost("维护费", "台", (240, 360, 480)),
            Cost("配件更换费", "台", (60, 90, 150)),
        ),
        "设备正常运行率",
        "使用人员",
    ),
    "files": Kind(
        "份数",
        (200, 2400),
        (
            Cost("整理费", "份", (12, 18, 25)),
            Cost("扫描费", "份", (5, 8, 10)),
        ),
        "成果验收合格率",
        "查阅人员",
    ),
    "grant": Kind(
        "户数",
        (30, 500),
        (
            Cost("补助金", "户", (600, 900, 1200, 1500)),
            Cost("入户核查费", "户", (20, 30, 40)),
        ),
        "补助发放准确率",
        "受助家庭人员",
    ),
    "review": Kind(
        "场次",
        (2, 16),
        (
            Cost("专家评审费", "场", (4000, 6000, 7200)),
            Cost("会务费", "场", (1200, 1600, 2000)),
        ),
        "评审结论采纳率",
        "参评人员",
    ),
}

DUTIES = (
    Duty(
        "renshe",
        "示例市人力资源和社会保障局",
        "职业技能提升",
        "就业",
        (
            ("技能培训", "course"),
            ("职称评审", "review"),
            ("招聘对接", "event"),
            ("人事档案数字化", "files"),
            ("技能竞赛", "review"),
            ("创业指导", "course"),
            ("劳动用工巡查", "patrol"),
            ("困难家庭就业援助", "grant"),
            ("实训设备保养", "upkeep"),
            ("政策宣讲", "event"),
        ),
    ),
    Duty(
        "jiaoyu",
        "示例市教育局",
        "校园安全与教学保障",
        "校园",
        (
            ("教师研修", "course"),
            ("校园安全巡查", "patrol"),
            ("教学设备保养", "upkeep"),
            ("家庭困难学生资助", "grant"),
            ("学籍档案数字化", "files"),
            ("饮用水抽检", "sample"),
            ("科普进校园", "event"),
            ("课题评审", "review"),
            ("应急演练", "event"),
        ),
    ),
    Duty(
        "nongye",
        "示例市农业农村局",
        "农产品质量与农技推广",
        "农村",
        (
            ("农技推广培训", "course"),
            ("农产品抽检", "sample"),
            ("农机保养", "upkeep"),
            ("种植户补贴", "grant"),
            ("病虫害巡查", "patrol"),
            ("品种评审", "review"),
            ("田间观摩", "event"),
            ("土地承包档案整理", "files"),
        ),
    ),
    Duty(
        "weijian",
        "示例市卫生健康委员会",
        "基层卫生服务能力提升",
        "基层",
        (
            ("乡村医生培训", "course"),
            ("健康宣教", "event"),
            ("医疗设备保养", "upkeep"),
            ("水质卫生抽检", "sample"),
            ("健康档案更新", "files"),
            ("特困家庭就医补助", "grant"),
            ("公共场所巡查", "patrol"),
            ("适宜技术评审", "review"),
        ),
    ),
    Duty(
        "wenlv",
        "示例市文化广电和旅游局",
        "公共文化惠民",
        "惠民",
        (
            ("文艺演出下乡", "event"),
            ("文化骨干培训", "course"),
            ("放映设备保养", "upkeep"),
            ("文物巡查", "patrol"),
            ("古籍整理", "files"),
            ("作品评审", "review"),
            ("民间艺人家庭补助", "grant"),
            ("阅读推广", "event"),
        ),
    ),
    Duty(
        "huanjing",
        "示例市生态环境局",
        "环境质量监测",
        "生态",
        (
            ("地表水监测", "sample"),
            ("土壤抽检", "sample"),
            ("监测设备保养", "upkeep"),
            ("企业排放巡查", "patrol"),
            ("环保培训", "course"),
            ("环评报告评审", "review"),
            ("环境日宣传", "event"),
            ("排污许可档案整理", "files"),
        ),
    ),
    Duty(
        "zhujian",
        "示例市住房和城乡建设局",
        "房屋与燃气安全",
        "住房",
        (
            ("燃气入户巡查", "patrol"),
            ("老旧电梯维护", "upkeep"),
            ("危房家庭改造补助", "grant"),
            ("工程质量抽检", "sample"),
            ("施工安全培训", "course"),
            ("设计方案评审", "review"),
            ("房屋档案数字化", "files"),
            ("安全用气宣传", "event"),
        ),
    ),
    Duty(
        "shichang",
        "示例市市场监督管理局",
        "食品药品安全监管",
        "市场",
        (
            ("食品抽检", "sample"),
            ("农贸市场巡查", "patrol"),
            ("检验设备维护", "upkeep"),
            ("从业人员培训", "course"),
            ("食品安全宣传", "event"),
            ("登记档案数字化", "files"),
            ("标准评审", "review"),
        ),
    ),
    Duty(
        "yingji",
        "示例市应急管理局",
        "安全生产与防灾减灾",
        "应急",
        (
            ("隐患巡查", "patrol"),
            ("应急装备保养", "upkeep"),
            ("安全员培训", "course"),
            ("防灾演练", "event"),
            ("预案评审", "review"),
            ("受灾家庭救助", "grant"),
            ("事故档案整理", "files"),
        ),
    ),
    Duty(
        "minzheng",
        "示例市民政局",
        "养老与社会救助",
        "养老",
        (
            ("护理员培训", "course"),
            ("高龄家庭补助", "grant"),
            ("养老机构巡查", "patrol"),
            ("适老设备维护", "upkeep"),
            ("救助档案整理", "files"),
            ("敬老活动", "event"),
            ("社会组织评审", "review"),
        ),
    ),
)

AREAS = tuple(
    f"示例{side}{kind}"
    for side in ("东", "西", "南", "北", "中", "新", "河", "山")
    for kind in ("街道", "镇", "片区", "园区")
)

CAUSES = (
    "现有{activity}覆盖面不足，{people}反映较为集中",
    "上一轮{activity}已到期，需要接续安排",
    "{area}{people}数量逐年增加，{activity}的需求相应增加",
    "主管部门的职责清单列有{activity}，由本级财政承担",
    "{area}尚无其他资金安排{activity}，需由本项目保障",
)

SAFEGUARDS = (
    ("{activity}执行{cited}，实行专账核算", "示例市{subject}专项资金管理办法"),
    ("{activity}由业务科室初审、财务科室复核，按{cited}每季度公示进度", "示例市项目支出绩效监控办法"),
    ("{activity}按照{cited}确定承接单位", "示例市政府采购内部控制制度"),
    ("{activity}建立台账，由{cited}规定的验收小组核验后付款", "示例市项目验收制度"),
)
"""What keeps the money in order, and the title of the document that says so."""

DECREES = ("管理办法", "实施细则", "工作规范", "考核办法", "服务标准")
AGENCIES = ("示财规", "示政办发", "示例发", "示联发")
QUARTERS = ((3, "完成方案编制和任务分解"), (6, "完成过半任务"), (9, "完成中期检查"), (11, "完成全部任务并组织验收"))
